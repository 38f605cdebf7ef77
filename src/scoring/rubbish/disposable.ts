/**
 * Parts of domain names that only throw-away mail services carry, and the best known of those that do not say so.
 * Chosen from the public lists of disposable domains; the list is a sample, so an unknown service passes.
 */
const PARTS =
  'tempmail temp-mail tempemail temp-email tmpmail trashmail trash-mail throwaway 10minute 10-minute 20minute minutemail minute-mail mailinator yopmail guerrilla wegwerf jetable disposable fakemail fakeinbox fake-mail mail-free- zzzzz maildrop mohmal moakt mail-temp emailtemp tempinbox antispam trash mailnesia mailcatch incognitomail temporary edumail dropmail 1secmail nospam spamfree'.split(
    ' ',
  );

/** Anybody may make names below it. */
const PARENTS = ['.dynv6.net'];

const DOMAINS = new Set(
  [
    '0815.su 0wnd.net 0wnd.org 12houremail.com 24hinbox.com 24hourmail.com 9mail.cf ads24h.top anon-mail.de anonmail.top',
    'anonmails.de anonymbox.com anonymized.org anthony-junkmail.com any.pink armyspy.com blogspam.ro burnermail.bond',
    'burnthespam.info byom.de chitthi.in courrieltemporaire.com cs.email cuvox.de cybertemp.cfd damnthespam.com dayrep.com',
    'deadfake.cf deadfake.ml deadfake.tk despam.it dichvuxe24h.com discard.cf discard.ga discard.gq discard.tk',
    'discardmail.com dispostable.com dontsendmespam.de dropinboxes.com dumpandjunk.com e4ward.com einrot.com email-fake.com',
    'email-fake.ga email-fake.ml email-fake.tk emailfake.com emailfake.ml emailspam.cf emailspam.gq emailspam.ml',
    'emailxfer.com emlpro.com emltmp.com eqiluxspam.ga esiix.com fakedemail.com fastacura.com fastinbox.one fexpost.com',
    'fightallspam.com filzmail.com fleckens.hu flyspam.com forspam.net freeinbox.email fux0ringduh.com fviadropinbox.com',
    'generator.email getairmail.com getnada.cc gishpuppy.com goldinbox.net gowikibooks.com great-host.in grr.la gustr.com',
    'haltospam.com harakirimail.com hidebox.org hidemail.de hidemail.pro hidesmail.net hidevak.com icznn.com ieatspam.eu',
    'ieatspam.info ihazspam.ca ikbenspamvrij.nl ilovespam.com inbox.si inboxalias.com inboxbear.com inboxclean.org',
    'inboxdesign.me inboxed.pw inboxfast.space inboxkitten.com inboxly.website inboxnow.store inboxopen.space',
    'inboxproxy.com inboxstore.me insanony.art insanony.store irish2me.com junk.to junk1e.com junkmail.gq kanonmail.com',
    'kasmail.com kaspop.com keepmymail.com killmail.com klzlk.com kzccv.com laafd.com lazyinbox.us letthemeatspam.com',
    'lilspam.com linshiyouxiang.net lortemail.dk lovemeleaveme.com lroid.com m4ilweb.info maboard.com magspam.net',
    'mail-filter.com mail.by mail2rss.org mail333.com mail7.io mailbidon.com mailblocks.com mailbox.in.ua mailbucket.org',
    'mailde.de mailfreeonline.com mailguard.me mailimate.com mailjunk.cf mailjunk.ga mailjunk.ml mailjunk.tk mailmoat.com',
    'mailnator.com mailnull.com mailproxsy.com mailrock.biz mailscrap.com mailsiphon.com mailslapping.com mailtemp.info',
    'mailtemporaire.com mailtemporaire.fr mailto.plus mailtome.de mailtv.net mailzilla.com mbx.cc meltmail.com',
    'messagebeamer.de mierdamail.com mintemail.com minuteafter.com monemail.fr.nf monmail.fr.nf mucincanon.com',
    'mycleaninbox.net mycreativeinbox.com mymail-in.net mypartyclip.de mysamp.de myspamless.com mytemp.email nanonym.ch',
    'neomailbox.com nepwk.com nervmich.net netmails.net noclickemail.com nogmailspam.info nomail2me.com',
    'nomorespamemails.com nonspam.eu nonspammer.de nowmymail.com nqmo.com objectmail.com oneoffemail.com onewaymail.com',
    'oosln.com outlawspam.com owlpic.com patonce.com peakinbox.net pizzajunk.com politikerclub.de pookmail.com proxymail.eu',
    'putthisinyourspamdatabase.com qiott.com quickinbox.com reality-concept.club rover.info rteet.com rtrtr.com',
    'saharanightstempe.com saynotospams.com secretemail.de selfdestructingmail.com sendspamhere.com sharklasers.com',
    'sky-inbox.com slaskpost.se slopsbox.com sogetthis.com soodonims.com spam-be-gone.com spam.care spam.la spam4.me',
    'spamail.de spamavert.com spambob.com spambob.org spambog.com spambog.net spambog.ru spambox.info spambox.me spambox.us',
    'spamcero.com spamcorptastic.com spamcowboy.com spamcowboy.org spamday.com spamex.com spamfellas.com spamfighter.ga',
    'spamfighter.gq spamfighter.tk spamherelots.com spamhereplease.com spamify.com spaminator.de spaml.com spaml.de',
    'spammer.fail spammotel.com spamobox.com spamoff.de spamsandwich.com spamslicer.com spamspot.com spamstack.net',
    'spamthis.network spamthisplease.com spamtrap.ro spamtroll.net spamwc.ga spamwc.gq stop-my-spam.com stop-my-spam.ga',
    'stop-my-spam.tk supergreatmail.com suremail.info teewars.org tempail.com tempalias.com tempe-mail.com tempomail.fr',
    'tempomail.org temporalemail.org thismail.net tilien.com tmails.net tradermail.info tyldd.com uggsrock.com uplipht.com',
    'vddaz.com venompen.com viditag.com vjuum.com vomoto.com webm4il.info wegwerpmailadres.nl wh4f.org wuzup.net wwjmp.com',
    'xagloo.com xmaily.com xojxe.com yep.it yoggm.com yomail.info zehnminutenmail.de zippymail.info',
  ]
    .join(' ')
    .split(' '),
);

/**
 * Does a throw-away mail service own this domain?
 * @example isDisposable('mailinator.com') // true; isDisposable('gmail.com') // false
 */
export function isDisposable(domain: string): boolean {
  const below = domain.indexOf('.') + 1;
  if (DOMAINS.has(domain) || DOMAINS.has(domain.slice(below))) return true;
  return PARTS.some((part) => domain.includes(part)) || PARENTS.some((parent) => domain.endsWith(parent));
}
