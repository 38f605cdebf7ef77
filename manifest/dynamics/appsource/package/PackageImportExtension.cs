using System.ComponentModel.Composition;
using Microsoft.Xrm.Tooling.PackageDeployment.CrmPackageExtentionBase;

namespace Foothold.Package
{
    /// <summary>
    /// What the Package Deployer asks a package for. Foothold brings one solution and no data: there is nothing to do before,
    /// while or after it is imported.
    /// </summary>
    [Export(typeof(IImportExtensions))]
    public class PackageImportExtension : ImportExtension
    {
        public override string GetNameOfImport(bool plural) => "Foothold";

        public override string GetImportPackageDataFolderName => "PkgFolder";

        public override string GetImportPackageDescriptionText => "Good record keeping that pays for the person who does it.";

        public override string GetLongNameOfImport => "Foothold for Dynamics 365 Sales";

        public override void InitializeCustomExtension()
        {
        }

        public override bool BeforeImportStage() => true;

        public override bool AfterPrimaryImport() => true;
    }
}
