/** "What is seen of me" (B20): made from the programme, the rights and the package's real objects. */
export interface SeenView {
  readonly mode: 'individual' | 'team' | 'worksCouncil';
  readonly retentionDays: number;
  /** In the organisation's words; absent or `null` = none was named. */
  readonly legalBasis?: string | null;
  readonly readers: readonly {
    readonly what: 'responses' | 'snapshot' | 'sheet' | 'board' | 'drafts' | 'day' | 'records';
    readonly who: readonly string[];
    readonly stored: boolean;
  }[];
}
