// Generated from protocol/schema/ by protocol/typescript/generate.mjs; do not edit.

export type College = "resident" | "practitioner" | "elected" | "association" | "caf";
export type Majority = "relative" | "absolute" | "three_fifths" | "two_thirds";
export type MajorityBase = "expressed" | "present" | "registered";
export type Method =
  Opinion | Approval | Dots | MajorityJudgment | ImpactEffort | Ranking | Duels | EqualShares | DecisionVote | Consensus;
export type WeightingName = "by_person" | "equal_colleges" | "declared";
export type DoorState = "open" | "held" | "closed";
export type SessionCommand =
  | Join
  | Propose
  | WithdrawProposal
  | MarkBallot
  | GoToStep
  | OpenRound
  | SetTimer
  | CloseRound
  | ShowColleges
  | GiveSlips
  | GiveCodes
  | EnterBallot
  | EnterBundle
  | CountHands
  | GiveCastingVote
  | CorrectCollege
  | SetDoor
  | RenewCode
  | RemovePeople
  | ReadmitPeople
  | CorrectProposal
  | HideProposal
  | ShowProposal
  | MergeProposals
  | CancelMerge
  | TakeUpReturned
  | PutToVote
  | ShowDiagnosis
  | Retain
  | CloseSession
  | ReopenSession;
export type StepKind = "lobby" | "proposing" | "merging" | "vote" | "prioritizing" | "closed";
export type Role = "guest" | "participant" | "facilitator" | "wall" | "steering" | "office" | "owner" | "helper";
export type OfficeCommand =
  | DescribeConvention
  | FoundCommittee
  | PlanSession
  | IssueLink
  | RevokeLink
  | NameMember
  | CorrectMember
  | ReplaceMemberLink
  | ForgetMember;
export type Resolution = "validated" | "with_reservation" | "to_rework" | "postponed" | "rejected" | "taken_back";
export type ActionKind = "new_action" | "existing" | "to_strengthen";
export type ProgressState = "not_started" | "under_way" | "suspended" | "done" | "abandoned";
export type FundingState = "asked" | "granted" | "refused";
export type IndicatorKind = "result" | "means";
export type DiagnosisKind = "indicator" | "finding" | "stake";
export type Likeness = "undecided" | "linked" | "different";
export type SteeringCommand =
  | DecidePriority
  | DecideByRound
  | BeginSheet
  | RecordAction
  | ChangeSheet
  | AppointOwner
  | EntrustSheet
  | ReplaceOwnerLink
  | WriteDiagnosis
  | WithdrawDiagnosis
  | BringIn
  | JoinOrigin
  | PartOrigin
  | Compare
  | SetEnvelope;
export type Command = SessionCommand | OfficeCommand | SteeringCommand;
export type Request = Hello | Order | Refresh | Ping;
export type ProposalState = "live" | "merged" | "hidden" | "withdrawn";
export type RoomKind = "open" | "personal";
export type TieBreaker =
  | "nothing"
  | "supporters"
  | "more_for"
  | "fewer_against"
  | "next_grades"
  | "lower_effort"
  | "lower_cost"
  | "more_votes"
  | "by_hand"
  | "lot";
export type Side = "low" | "on_the_line" | "high";
export type Verdict = "adopted" | "rejected" | "no_quorum" | "not_voted";
export type WithoutGroups =
  "found" | "still_open" | "few_voters" | "few_statements" | "few_placed" | "none_large_enough" | "withheld";
export type Count =
  | OpinionCount
  | ApprovalCount
  | DotsCount
  | JudgmentCount
  | ImpactEffortCount
  | RankingCount
  | DuelsCount
  | EqualSharesCount
  | DecisionCount
  | ConsensusCount;
export type Warning =
  | "no_ballots"
  | "one_ballot"
  | "few_ballots"
  | "too_few_options"
  | "too_many_options"
  | "weights_too_fine"
  | "weighting_left_out"
  | "colleges_hidden"
  | "increases_ended"
  | "weighting_withheld"
  | "figures_withheld";
export type ItemVerdict = "funded" | "not_funded" | "undecided" | "adopted" | "rejected" | "no_quorum" | "not_voted";
export type SinceDecided = "left" | "moved" | "reworded" | "reopened";
export type SheetField =
  | "title"
  | "kind"
  | "progress"
  | "stake"
  | "finding"
  | "goals"
  | "description"
  | "audience"
  | "territory"
  | "owner"
  | "owner_person"
  | "caf_owner"
  | "partners"
  | "means"
  | "budget"
  | "funding"
  | "schedule"
  | "milestones"
  | "indicators"
  | "note";
export type Row =
  | SessionRow
  | RoomRow
  | DoorRow
  | PersonRow
  | ProposalRow
  | RoundRow
  | TurnoutRow
  | ResultRow
  | PrioritiesRow
  | VoteOrderRow
  | SlipsRow
  | MeRow
  | MarkRow
  | MyProposalRow
  | ConventionRow
  | FieldRow
  | CommitteeRow
  | LiveSessionRow
  | PriorityRow
  | PlannedSessionRow
  | LinkRow
  | ReturnedRow
  | MemberRow
  | DecisionRow
  | SheetRow
  | SheetChangeRow
  | DiagnosisRow
  | ReceiptsRow
  | ReceiptRow
  | ComparisonRow
  | AwaitingRow
  | VotedRow;
export type ViewName = "room" | "own";
export type Refusal =
  | "malformed"
  | "outdated_page"
  | "unknown_door"
  | "not_yours"
  | "wrong_step"
  | "session_closed"
  | "session_full"
  | "door_held"
  | "door_closed"
  | "removed"
  | "convention_full"
  | "stale"
  | "no_such_person"
  | "no_slip"
  | "too_many_hands"
  | "no_such_proposal"
  | "no_such_round"
  | "no_such_step"
  | "no_such_committee"
  | "no_such_session"
  | "no_such_link"
  | "no_such_member"
  | "no_such_priority"
  | "no_such_decision"
  | "no_such_day"
  | "personal_link_needed"
  | "decided_meanwhile"
  | "newer_version"
  | "motive_needed"
  | "day_needed"
  | "day_has_passed"
  | "already_there"
  | "round_still_open"
  | "round_closed"
  | "too_many_rounds"
  | "too_many_proposals"
  | "too_many_of_yours"
  | "not_in_round"
  | "mark_not_allowed"
  | "too_many_dots"
  | "too_many_ticks"
  | "rank_twice"
  | "duel_with_itself"
  | "too_many_duels"
  | "same_proposal_twice"
  | "nothing_to_vote_on"
  | "settings_unfit"
  | "not_your_vote"
  | "no_tie"
  | "allowance_used"
  | "log_full"
  | "overtaken"
  | "secret_round"
  | "ballots_lost"
  | "in_an_open_round"
  | "already_taken"
  | "too_fast"
  | "busy"
  | "storage_trouble"
  | "internal"
  | "no_such_sheet"
  | "not_validated"
  | "has_a_sheet"
  | "changed_meanwhile"
  | "round_closing"
  | "no_such_diagnosis"
  | "too_many_ballots"
  | "no_such_origin"
  | "no_such_college"
  | "field_in_use"
  | "stands_for_priority";
export type Reply = Welcome | Snapshot | Patch | Accepted | Refused | Pong;
export type SessionEvent =
  | SessionPlanned
  | PersonJoined
  | CollegeCorrected
  | DoorSet
  | CodeRenewed
  | PeopleRemoved
  | PeopleReadmitted
  | ProposalMade
  | ProposalWithdrawn
  | ProposalCorrected
  | ProposalHidden
  | ProposalShown
  | ProposalsMerged
  | MergeCancelled
  | StepEntered
  | RoundOpened
  | TimerSet
  | BallotMarked
  | BallotEntered
  | HandsCounted
  | RoundClosing
  | RoundClosed
  | CollegesShown
  | CastingVoteGiven
  | PrioritiesRetained
  | DiagnosisShown
  | SessionClosed
  | SessionReopened;
export type ConventionEvent =
  | ConventionDescribed
  | CommitteeFounded
  | SessionAnnounced
  | LinkIssued
  | LinkRevoked
  | MemberNamed
  | MemberCorrected
  | MemberForgotten
  | DecisionTaken
  | SheetBegun
  | SheetChanged
  | SheetEntrusted
  | DiagnosisWritten
  | DiagnosisWithdrawn
  | OriginJoined
  | OriginParted
  | PrioritiesCompared
  | EnvelopeSet;

export interface Held {
  epoch: string;
  n: number;
}
export interface Hello {
  type: "hello";
  version: number;
  key?: string;
  code?: string;
  held?: Held;
}
export interface Join {
  type: "join";
  key: string;
  college: College;
  called?: string;
  on_tablet?: boolean;
}
export interface Propose {
  type: "propose";
  title: string;
  detail?: string;
}
export interface WithdrawProposal {
  type: "withdraw_proposal";
  proposal: number;
}
export interface Mark {
  proposal: number;
  mark?: number;
  second?: number;
  rival?: number;
}
export interface MarkBallot {
  type: "mark_ballot";
  round: number;
  marks: Mark[];
  seen?: number;
  receipt?: string;
}
export interface TakesBack {
  at: number;
  seen: number;
}
export interface GoToStep {
  type: "go_to_step";
  step: number;
  takes_back?: TakesBack;
}
export interface Opinion {
  type: "opinion";
}
export interface Approval {
  type: "approval";
  most?: number;
}
export interface Dots {
  type: "dots";
  dots: number;
  cap: number;
}
export interface MajorityJudgment {
  type: "majority_judgment";
  strict: boolean;
  grades: number;
}
export interface ImpactEffort {
  type: "impact_effort";
  technicians?: number;
}
export interface Ranking {
  type: "ranking";
  equal_ranks: boolean;
  unranked_no_opinion: boolean;
}
export interface Duels {
  type: "duels";
}
export interface EqualShares {
  type: "equal_shares";
  budget: number;
  unit: number;
  costs: number[];
}
export interface DecisionVote {
  type: "decision";
  majority: Majority;
  base: MajorityBase;
  quorum: boolean;
  chair?: number;
}
export interface Consensus {
  type: "consensus";
}
export interface CollegeWeight {
  college: College;
  weight: number;
}
export interface OpenRound {
  type: "open_round";
  method: Method;
  items?: number[];
  live_results: boolean;
  duration_s?: number;
  colleges?: College[];
  secret?: boolean;
  official?: WeightingName;
  weights?: CollegeWeight[];
  title?: string;
}
export interface SetTimer {
  type: "set_timer";
  round: number;
  duration_s?: number;
}
export interface CloseRound {
  type: "close_round";
  round: number;
  grace_s?: number;
}
export interface ShowColleges {
  type: "show_colleges";
  round: number;
  shown: boolean;
}
export interface GiveSlips {
  type: "give_slips";
  college: College;
  count: number;
}
export interface GiveCodes {
  type: "give_codes";
  college: College;
  keys: string[];
}
export interface EnterBallot {
  type: "enter_ballot";
  round: number;
  person: number;
  marks?: Mark[];
}
export interface PaperBallot {
  marks: Mark[];
}
export interface EnterBundle {
  type: "enter_bundle";
  round: number;
  bundle: number;
  ballots: PaperBallot[];
}
export interface MarkCount {
  mark: number;
  people: number;
}
export interface RaisedHands {
  proposal: number;
  counts: MarkCount[];
}
export interface CountHands {
  type: "count_hands";
  round: number;
  college?: College;
  people: number;
  hands: RaisedHands[];
}
export interface GiveCastingVote {
  type: "give_casting_vote";
  round: number;
  proposal: number;
  in_favour: boolean;
  reason: string;
}
export interface CorrectCollege {
  type: "correct_college";
  person: number;
  college: College;
  takes_back?: TakesBack;
}
export interface SetDoor {
  type: "set_door";
  state: DoorState;
  takes_back?: TakesBack;
}
export interface RenewCode {
  type: "renew_code";
}
export interface RemovePeople {
  type: "remove_people";
  people: number[];
  takes_back?: TakesBack;
}
export interface ReadmitPeople {
  type: "readmit_people";
  people: number[];
  takes_back?: TakesBack;
}
export interface CorrectProposal {
  type: "correct_proposal";
  proposal: number;
  title: string;
  detail?: string;
  reason: string;
  takes_back?: TakesBack;
}
export interface HideProposal {
  type: "hide_proposal";
  proposal: number;
  reason: string;
  takes_back?: TakesBack;
}
export interface ShowProposal {
  type: "show_proposal";
  proposal: number;
  takes_back?: TakesBack;
}
export interface MergeProposals {
  type: "merge_proposals";
  kept: number;
  absorbed: number[];
  takes_back?: TakesBack;
}
export interface CancelMerge {
  type: "cancel_merge";
  absorbed: number;
  takes_back?: TakesBack;
}
export interface TakeUpReturned {
  type: "take_up_returned";
  decision: number;
}
export interface SessionsProposal {
  session: number;
  proposal: number;
}
export interface PutToVote {
  type: "put_to_vote";
  priority: SessionsProposal;
}
export interface ShowDiagnosis {
  type: "show_diagnosis";
  line?: number;
}
export interface Retain {
  type: "retain";
  priorities: number[];
  reason?: string;
  takes_back?: TakesBack;
}
export interface CloseSession {
  type: "close_session";
}
export interface ReopenSession {
  type: "reopen_session";
  reason: string;
  takes_back?: TakesBack;
}
export interface ConventionMilestone {
  day: string;
  title: string;
}
export interface ConventionField {
  field: string;
  title: string;
}
export interface DescribeConvention {
  type: "describe_convention";
  title: string;
  town: string;
  first_year: number;
  last_year: number;
  signatories?: string[];
  starts_on?: string;
  ends_on?: string;
  milestones?: ConventionMilestone[];
  fields?: ConventionField[];
}
export interface FoundCommittee {
  type: "found_committee";
  field: string;
  title: string;
  other_fields?: string[];
  steers?: boolean;
}
export interface AgendaStep {
  kind: StepKind;
  title?: string;
}
export interface NamedCollege {
  college: College;
  called?: string;
}
export interface PlanSession {
  type: "plan_session";
  committee: number;
  title: string;
  authors_shown: boolean;
  agenda?: AgendaStep[];
  when_where?: string;
  colleges?: NamedCollege[];
}
export interface IssueLink {
  type: "issue_link";
  role: Role;
  session?: number;
  key: string;
  label?: string;
}
export interface RevokeLink {
  type: "revoke_link";
  link: number;
}
export interface NameMember {
  type: "name_member";
  called: string;
  function: string;
  key?: string;
  substitute_for?: number;
  committee?: number;
}
export interface CorrectMember {
  type: "correct_member";
  member: number;
  called: string;
  function: string;
}
export interface ReplaceMemberLink {
  type: "replace_member_link";
  member: number;
  key: string;
}
export interface ForgetMember {
  type: "forget_member";
  member: number;
}
export interface DecidePriority {
  type: "decide_priority";
  session: number;
  proposal: number;
  resolution: Resolution;
  motive?: string;
  until?: string;
  replaces?: number;
}
export interface DecisionByRound {
  proposal: number;
  resolution: Resolution;
  motive?: string;
  until?: string;
  replaces?: number;
}
export interface DecideByRound {
  type: "decide_by_round";
  session: number;
  round: number;
  decisions: DecisionByRound[];
}
export interface BeginSheet {
  type: "begin_sheet";
  session: number;
  proposal: number;
  field?: string;
}
export interface RecordAction {
  type: "record_action";
  field: string;
  title: string;
}
export interface ActionProgress {
  state: ProgressState;
  percent?: number;
}
export interface ActionBudget {
  euros?: number;
}
export interface FundingLine {
  funder: string;
  euros: number;
  state: FundingState;
}
export interface ActionSchedule {
  begins?: string;
  ends?: string;
}
export interface Milestone {
  day: string;
  title: string;
  done: boolean;
}
export interface Measure {
  day: string;
  value_thousandths: number;
}
export interface ActionIndicator {
  kind: IndicatorKind;
  title: string;
  unit: string;
  baseline_thousandths?: number;
  target_thousandths?: number;
  measures: Measure[];
}
export interface SheetFields {
  title?: string;
  kind?: ActionKind;
  progress?: ActionProgress;
  stake?: string;
  finding?: string;
  goals?: string;
  description?: string;
  audience?: string;
  territory?: string;
  owner?: string;
  owner_person?: string;
  caf_owner?: string;
  partners?: string;
  means?: string;
  budget?: ActionBudget;
  funding?: FundingLine[];
  schedule?: ActionSchedule;
  milestones?: Milestone[];
  indicators?: ActionIndicator[];
  note?: string;
}
export interface ChangeSheet {
  type: "change_sheet";
  sheet: number;
  value: SheetFields;
  instead_of?: number;
}
export interface AppointOwner {
  type: "appoint_owner";
  sheet: number;
  called: string;
  function: string;
  key: string;
}
export interface EntrustSheet {
  type: "entrust_sheet";
  sheet: number;
  owner?: number;
}
export interface ReplaceOwnerLink {
  type: "replace_owner_link";
  owner: number;
  key?: string;
}
export interface YearFigure {
  year: number;
  value_thousandths: number;
}
export interface ComparedTerritory {
  territory: string;
  value_thousandths: number;
}
export interface IndicatorFigures {
  unit: string;
  source: string;
  figures: YearFigure[];
  target?: YearFigure;
  compared?: ComparedTerritory;
}
export interface DiagnosisSaid {
  kind: DiagnosisKind;
  title: string;
  note?: string;
  figures?: IndicatorFigures;
}
export interface WriteDiagnosis {
  type: "write_diagnosis";
  field: string;
  said: DiagnosisSaid;
  line?: number;
  instead_of?: number;
}
export interface WithdrawDiagnosis {
  type: "withdraw_diagnosis";
  line: number;
  instead_of: number;
}
export interface BroughtDiagnosis {
  field: string;
  said: DiagnosisSaid;
  line?: number;
  instead_of?: number;
}
export interface BroughtAction {
  field: string;
  values: SheetFields;
  sheet?: number;
  seen?: number;
}
export interface BringIn {
  type: "bring_in";
  diagnosis: BroughtDiagnosis[];
  actions: BroughtAction[];
}
export interface JoinOrigin {
  type: "join_origin";
  sheet: number;
  session: number;
  proposal: number;
}
export interface PartOrigin {
  type: "part_origin";
  sheet: number;
  session: number;
  proposal: number;
}
export interface Compare {
  type: "compare";
  one: SessionsProposal;
  other: SessionsProposal;
  likeness: Likeness;
}
export interface EnvelopeScope {
  year?: number;
  field?: string;
  funder?: string;
}
export interface SetEnvelope {
  type: "set_envelope";
  scope: EnvelopeScope;
  euros?: number;
  replaces?: number;
}
export interface Order {
  type: "order";
  device: string;
  n: number;
  command: Command;
}
export interface Refresh {
  type: "refresh";
}
export interface Ping {
  type: "ping";
}
export interface Reopening {
  closed_at: number;
  at: number;
  reason?: string;
}
export interface SessionRow {
  type: "session";
  session: number;
  title: string;
  committee: string;
  field: string;
  when_where?: string;
  agenda: AgendaStep[];
  step: number;
  closed: boolean;
  proposing_open: boolean;
  authors_shown: boolean;
  result_on_show?: number;
  reopened?: Reopening;
  diagnosis_shown?: number;
  colleges?: NamedCollege[];
  other_fields?: string[];
  steers?: boolean;
}
export interface CollegeCount {
  college: College;
  joined: number;
  present: number;
}
export interface RoomRow {
  type: "room";
  colleges: CollegeCount[];
  waiting: number;
  storage_ok: boolean;
}
export interface DoorRow {
  type: "door";
  state: DoorState;
  code: string;
  url: string;
  qr_size: number;
  qr: string;
}
export interface PersonRow {
  type: "person";
  person: number;
  college: College;
  called?: string;
  present: boolean;
  removed: boolean;
  joined_at: number;
  proposals: number;
  left_at?: number;
  on_paper?: boolean;
  by_code?: boolean;
  on_tablet?: boolean;
}
export interface Absorbed {
  proposal: number;
  title: string;
}
export interface Lineage {
  session: number;
  proposal: number;
  decision: number;
}
export interface PriorityPut {
  session: number;
  proposal: number;
  committee: string;
  place: number;
}
export interface ProposalRow {
  type: "proposal";
  proposal: number;
  state: ProposalState;
  title?: string;
  detail?: string;
  college?: College;
  author?: string;
  into?: number;
  reason?: string;
  absorbed: Absorbed[];
  corrected: boolean;
  made_at: number;
  origin?: Lineage;
  priority?: PriorityPut;
}
export interface Reworded {
  proposal: number;
  on_former_words?: number;
}
export interface CastingVote {
  proposal: number;
  in_favour: boolean;
  reason?: string;
}
export interface RoundRow {
  type: "round";
  round: number;
  method: Method;
  is_open: boolean;
  live_results: boolean;
  items: number[];
  reworded?: Reworded[];
  opened_at: number;
  ends_at?: number;
  closed_at?: number;
  paper?: number[];
  colleges?: College[];
  casting_votes?: CastingVote[];
  secret?: boolean;
  lost?: boolean;
  closing_until?: number;
  official?: WeightingName;
  weights?: CollegeWeight[];
  colleges_shown?: boolean;
  title?: string;
  room?: RoomKind;
}
export interface CollegesTurnout {
  colleges: College[];
  registered: number;
  voters: number;
}
export interface TurnoutRow {
  type: "turnout";
  round: number;
  voters: number;
  registered: number;
  by_college?: CollegesTurnout[];
  on_paper?: number;
  by_hand?: number;
  on_tablet?: number;
}
export interface ByChannel {
  phone: number;
  tablet: number;
  paper: number;
  hands: number;
}
export interface Participation {
  registered: number;
  present?: number;
  voters: number;
  expressed: number;
  blank: number;
  spoiled: number;
  abstained: number;
  by_channel: ByChannel;
}
export interface Place {
  option: number;
  rank: number;
}
export interface Tie {
  options: number[];
  broken_by: TieBreaker;
  at_grade: number;
}
export interface Contest {
  options: number[];
  places_left: number;
}
export interface Ordering {
  places: Place[];
  unranked: number[];
  ties: Tie[];
  contest?: Contest;
}
export interface OpinionFigure {
  option: number;
  agree: number | string;
  neutral: number | string;
  disagree: number | string;
  silent: number | string;
}
export interface OpinionCount {
  type: "opinion";
  figures: OpinionFigure[];
}
export interface ApprovalFigure {
  option: number;
  ticks: number | string;
  ballots: number | string;
}
export interface ApprovalCount {
  type: "approval";
  figures: ApprovalFigure[];
}
export interface DotsFigure {
  option: number;
  total: number | string;
  supporters: number | string;
  people: number[];
}
export interface DotsCount {
  type: "dots";
  figures: DotsFigure[];
}
export interface JudgmentFigure {
  option: number;
  profile: (number | string)[];
  graded: number | string;
  missing: number | string;
  majority_grade: number;
  above: number | string;
  below: number | string;
  evenly_split: boolean;
}
export interface JudgmentCount {
  type: "majority_judgment";
  figures: JudgmentFigure[];
}
export interface Spread {
  counts: number[];
  first_quartile: number;
  median: number;
  third_quartile: number;
  divided: boolean;
}
export interface ImpactEffortFigure {
  option: number;
  impact: Spread;
  effort: Spread;
  effort_by_technicians?: Spread;
  placed: boolean;
  to_discuss: boolean;
  impact_side: Side;
  effort_side: Side;
}
export interface ImpactEffortCount {
  type: "impact_effort";
  figures: ImpactEffortFigure[];
}
export interface Strength {
  winning: number | string;
  losing: number | string;
}
export interface Cycle {
  rivals: number[];
}
export interface RankingCount {
  type: "ranking";
  options: number[];
  duelled: (number | string)[][];
  paths: Strength[][];
  condorcet?: number;
  smith: number[];
  cycles: Cycle[];
  doubled_borda: (number | string)[];
  borda: Ordering;
}
export interface DuelFigure {
  option: number;
  wins: number | string;
  losses: number | string;
  undecided: number | string;
  people: number;
  strength?: number;
}
export interface DuelsCount {
  type: "duels";
  figures: DuelFigure[];
  comparisons: number;
  people: number;
  unit: number | string;
  won: (number | string)[][];
}
export interface EqualSharesFigure {
  option: number;
  cost: number;
  votes: number | string;
  bought: boolean;
  bought_greedily: boolean;
  undecided: boolean;
  undecided_greedily: boolean;
  over_budget: boolean;
  effective_support: number | string;
}
export interface Purchase {
  option: number;
  price: number | string;
  paying_price: number;
  paying_the_rest: number;
}
export interface EqualSharesCount {
  type: "equal_shares";
  figures: EqualSharesFigure[];
  purchases: Purchase[];
  spent: number;
  spent_greedily: number;
  increases: number;
  increases_ended: boolean;
}
export interface DecisionFigure {
  option: number;
  in_favour: number | string;
  against: number | string;
  abstained: number | string;
  base: number | string;
  needed: number | string;
  quorum: number;
  verdict: Verdict;
  by_chair: boolean;
  tie: boolean;
  margin_people: number;
}
export interface DecisionCount {
  type: "decision";
  figures: DecisionFigure[];
}
export interface Agreement {
  agree: number;
  disagree: number;
  seen: number;
}
export interface ConsensusFigure {
  option: number;
  everyone: Agreement;
  in_college: Agreement[];
  bridging_group: number;
  in_group: Agreement[];
}
export interface GroupPlace {
  x: number;
  y: number;
  spread: number;
}
export interface Representative {
  option: number;
  agrees: boolean;
  z: number;
}
export interface OpinionGroups {
  without: WithoutGroups;
  sizes: number[];
  places: GroupPlace[];
  representative: Representative[][];
  silhouette: number;
}
export interface ConsensusCount {
  type: "consensus";
  figures: ConsensusFigure[];
  groups: OpinionGroups;
  by_group_consensus: number[];
}
export interface Column {
  weighting: WeightingName;
  unit: number | string;
  order: Ordering;
  figures_told: boolean;
  count?: Count;
}
export interface Cell {
  people: number[];
  silent: number;
  unseen: number;
  shown: boolean;
}
export interface Breakdown {
  options: number[];
  voters: number[];
  first_value: number;
  cells: Cell[][];
  withheld: number[];
}
export interface Share {
  in_favour: number;
  of: number;
}
export interface Divergence {
  option: number;
  college: number;
  other: number;
  in_college: Share;
  in_other: Share;
  fisher_millionths: number;
}
export interface RoundResult {
  participation: Participation;
  items: number[];
  official: WeightingName;
  columns: Column[];
  warnings: Warning[];
  colleges?: Breakdown;
  divergences: Divergence[];
}
export interface ResultRow {
  type: "result";
  round: number;
  is_final: boolean;
  result: RoundResult;
}
export interface RankedPriority {
  proposal: number;
  rank: number;
  of: number;
  tied: boolean;
}
export interface PrioritiesRow {
  type: "priorities";
  priorities: number[];
  ranked: RankedPriority[];
  by_votes: boolean;
  reason?: string;
}
export interface VotedProposal {
  proposal: number;
  rank: number;
}
export interface VoteOrderRow {
  type: "vote_order";
  full_vote: number;
  places: VotedProposal[];
}
export interface HandsOfCollege {
  college?: College;
  people: number;
  hands: RaisedHands[];
}
export interface BundleCount {
  bundle: number;
  ballots: number;
}
export interface SlipsRow {
  type: "slips";
  round: number;
  entered: number[];
  hands: HandsOfCollege[];
  bundles?: BundleCount[];
}
export interface MeRow {
  type: "me";
  person: number;
  college: College;
  called?: string;
}
export interface FormerWords {
  title?: string;
  detail?: string;
}
export interface MarkRow {
  type: "mark";
  round: number;
  proposal: number;
  mark: number;
  second?: number;
  rival?: number;
  counts: boolean;
  former?: FormerWords;
}
export interface MyProposalRow {
  type: "my_proposal";
  proposal: number;
  state: ProposalState;
  title?: string;
  reason?: string;
  into?: number;
  separated: boolean;
}
export interface BudgetEnvelope {
  scope: EnvelopeScope;
  euros: number;
}
export interface ConventionRow {
  type: "convention";
  title: string;
  town: string;
  first_year: number;
  last_year: number;
  signatories?: string[];
  starts_on?: string;
  ends_on?: string;
  milestones?: ConventionMilestone[];
  envelopes?: BudgetEnvelope[];
}
export interface FieldRow {
  type: "field";
  field: string;
  title: string;
  order: number;
}
export interface CommitteeRow {
  type: "committee";
  committee: number;
  field: string;
  title: string;
  other_fields?: string[];
  steers?: boolean;
}
export interface PriorityListTold {
  by_votes: boolean;
  reason?: string;
}
export interface LiveSessionRow {
  type: "live_session";
  session: number;
  committee: number;
  title: string;
  when_where?: string;
  step: StepKind;
  step_title?: string;
  joined: number;
  present: number;
  proposals: number;
  voters?: number;
  closed_at?: number;
  reopened_at?: number;
  list?: PriorityListTold;
  code?: string;
}
export interface CollegeShare {
  college: College;
  in_favour: number;
  of: number;
}
export interface CollegesApart {
  more: College;
  less: College;
}
export interface OptionByCollege {
  by_person?: number;
  equal_colleges?: number;
  declared?: number;
  shares: CollegeShare[];
  apart: CollegesApart[];
}
export interface Provenance {
  round: number;
  method: Method;
  rank?: number;
  of: number;
  tied: boolean;
  score?: number;
  supporters: number;
  voters: number;
  counts: MarkCount[];
  verdict?: ItemVerdict;
  cost?: number;
  secret?: boolean;
  official?: WeightingName;
  by_college?: OptionByCollege;
}
export interface PriorityRow {
  type: "priority";
  session: number;
  proposal: number;
  place: number;
  title?: string;
  college?: College;
  absorbed: number;
  provenance?: Provenance;
  version: number;
  origin?: Lineage;
  next?: SessionsProposal;
  decision?: number;
}
export interface PlannedSessionRow {
  type: "planned_session";
  session: number;
  committee: number;
  title: string;
  code: string;
  url: string;
  when_where?: string;
  colleges?: NamedCollege[];
}
export interface LinkRow {
  type: "link";
  link: number;
  role: Role;
  session?: number;
  label?: string;
  issued_at: number;
  revoked: boolean;
  member?: number;
}
export interface ReturnedRow {
  type: "returned";
  decision: number;
  session: number;
  proposal: number;
  session_title: string;
  title?: string;
  detail?: string;
  motive?: string;
  until: string;
  version: number;
  taken_up?: number;
}
export interface MemberRow {
  type: "member";
  member: number;
  called?: string;
  function?: string;
  substitute_for?: number;
  seated: boolean;
  forgotten: boolean;
  is_owner?: boolean;
  committee?: number;
}
export interface DecidedByVote {
  session: number;
  round: number;
  vote?: Provenance;
}
export interface DecisionRow {
  type: "decision";
  decision: number;
  session: number;
  proposal: number;
  title?: string;
  version: number;
  origin?: Lineage;
  resolution: Resolution;
  motive?: string;
  until?: string;
  member: number;
  at: number;
  place?: number;
  replaces?: number;
  replaced_by?: number;
  since: SinceDecided[];
  by_vote?: DecidedByVote;
}
export interface FieldChanged {
  field: SheetField;
  change: number;
  member: number;
  at: number;
}
export interface SheetOrigin {
  origin: SessionsProposal;
  decision: number;
}
export interface SheetRow {
  type: "sheet";
  sheet: number;
  field: string;
  number: number;
  origin?: SessionsProposal;
  decision?: number;
  member: number;
  at: number;
  values: SheetFields;
  changed: FieldChanged[];
  entrusted_to?: number;
  also?: SheetOrigin[];
}
export interface SheetChangeRow {
  type: "sheet_change";
  sheet: number;
  change: number;
  field: SheetField;
  value?: SheetFields;
  member: number;
  at: number;
  replaces?: number;
}
export interface DiagnosisRow {
  type: "diagnosis";
  line: number;
  field: string;
  revision: number;
  said: DiagnosisSaid;
}
export interface ReceiptsRow {
  type: "receipts";
  round: number;
  receipts: string[];
}
export interface ReceiptRow {
  type: "receipt";
  round: number;
  receipt: string;
}
export interface ComparisonRow {
  type: "comparison";
  one: SessionsProposal;
  other: SessionsProposal;
  likeness: Likeness;
  member: number;
  at: number;
}
export interface AwaitingRow {
  type: "awaiting";
  priority: SessionsProposal;
  committee: number;
  committee_title: string;
  field: string;
  session_title: string;
  place: number;
  title?: string;
  detail?: string;
  version: number;
  resolution?: Resolution;
  put_as?: number;
}
export interface VotedItem {
  proposal: number;
  priority: SessionsProposal;
  vote: Provenance;
  suggested?: Resolution;
}
export interface VotedRow {
  type: "voted";
  session: number;
  round: number;
  title?: string;
  method: Method;
  closed_at: number;
  items: VotedItem[];
}
export interface FrontDoor {
  title: string;
  committee: string;
  field: string;
  when_where?: string;
  state: DoorState;
  colleges?: NamedCollege[];
  steers?: boolean;
}
export interface Welcome {
  type: "welcome";
  role: Role;
  session?: number;
  door?: FrontDoor;
  wall_key?: string;
  now: number;
  member?: number;
}
export interface KeyedRow {
  key: string;
  row: Row;
}
export interface Snapshot {
  type: "snapshot";
  view: ViewName;
  epoch: string;
  n: number;
  at: number;
  rows: KeyedRow[];
}
export interface Patch {
  type: "patch";
  view: ViewName;
  epoch: string;
  n: number;
  at: number;
  upsert: KeyedRow[];
  remove: string[];
}
export interface Accepted {
  type: "accepted";
  device: string;
  n: number;
  at: number;
  made?: number;
}
export interface Refused {
  type: "refused";
  code: Refusal;
  device?: string;
  n?: number;
  place?: string;
}
export interface Pong {
  type: "pong";
  now: number;
}
export interface SessionPlanned {
  type: "session_planned";
  session: number;
  committee: number;
  field: string;
  committee_title: string;
  title: string;
  code: string;
  authors_shown: boolean;
  agenda: AgendaStep[];
  when_where?: string;
  colleges?: NamedCollege[];
  other_fields?: string[];
  steers?: boolean;
}
export interface PersonJoined {
  type: "person_joined";
  person: number;
  college: College;
  on_paper?: boolean;
  by_code?: boolean;
  on_tablet?: boolean;
}
export interface CollegeCorrected {
  type: "college_corrected";
  person: number;
  college: College;
}
export interface DoorSet {
  type: "door_set";
  state: DoorState;
}
export interface CodeRenewed {
  type: "code_renewed";
  code: string;
}
export interface PeopleRemoved {
  type: "people_removed";
  people: number[];
}
export interface PeopleReadmitted {
  type: "people_readmitted";
  people: number[];
}
export interface Words {
  title: string;
  detail?: string;
}
export interface ProposalMade {
  type: "proposal_made";
  proposal: number;
  author?: number;
  words?: Words;
  origin?: Lineage;
  priority?: PriorityPut;
}
export interface ProposalWithdrawn {
  type: "proposal_withdrawn";
  proposal: number;
}
export interface CorrectedWords {
  title: string;
  detail?: string;
  reason: string;
}
export interface ProposalCorrected {
  type: "proposal_corrected";
  proposal: number;
  same_as?: number;
  words?: CorrectedWords;
}
export interface ReasonWords {
  reason: string;
}
export interface ProposalHidden {
  type: "proposal_hidden";
  proposal: number;
  released: number[];
  words?: ReasonWords;
}
export interface ProposalShown {
  type: "proposal_shown";
  proposal: number;
  rejoined: number[];
}
export interface ProposalsMerged {
  type: "proposals_merged";
  kept: number;
  absorbed: number[];
}
export interface MergeCancelled {
  type: "merge_cancelled";
  absorbed: number;
  kept: number;
}
export interface StepEntered {
  type: "step_entered";
  step: number;
}
export interface RoundOpened {
  type: "round_opened";
  round: number;
  method: Method;
  items: number[];
  takes_new: boolean;
  live_results: boolean;
  ends_at?: number;
  colleges?: College[];
  secret?: boolean;
  official?: WeightingName;
  weights?: CollegeWeight[];
  title?: string;
}
export interface TimerSet {
  type: "timer_set";
  round: number;
  ends_at?: number;
}
export interface BallotMarked {
  type: "ballot_marked";
  round: number;
  person: number;
  marks: Mark[];
  seen?: number;
  receipt?: string;
}
export interface BallotEntered {
  type: "ballot_entered";
  round: number;
  person: number;
  marks?: Mark[];
}
export interface HandsCounted {
  type: "hands_counted";
  round: number;
  college?: College;
  people: number;
  hands: RaisedHands[];
}
export interface RoundClosing {
  type: "round_closing";
  round: number;
  until: number;
  awaited: number[];
}
export interface NamelessBallot {
  marks: Mark[];
}
export interface RoundClosed {
  type: "round_closed";
  round: number;
  rules: number;
  result: RoundResult;
  ballots?: NamelessBallot[];
  lost?: boolean;
  receipts?: string[];
}
export interface CollegesShown {
  type: "colleges_shown";
  round: number;
  shown: boolean;
}
export interface CastingVoteGiven {
  type: "casting_vote_given";
  round: number;
  proposal: number;
  in_favour: boolean;
  words?: ReasonWords;
}
export interface PrioritiesRetained {
  type: "priorities_retained";
  priorities: number[];
  by_votes: boolean;
  words?: ReasonWords;
}
export interface DiagnosisShown {
  type: "diagnosis_shown";
  line?: number;
}
export interface SessionClosed {
  type: "session_closed";
  from_step: number;
}
export interface SessionReopened {
  type: "session_reopened";
  words?: ReasonWords;
}
export interface ConventionDescribed {
  type: "convention_described";
  title: string;
  town: string;
  first_year: number;
  last_year: number;
  signatories?: string[];
  starts_on?: string;
  ends_on?: string;
  milestones?: ConventionMilestone[];
  fields?: ConventionField[];
}
export interface CommitteeFounded {
  type: "committee_founded";
  committee: number;
  field: string;
  title: string;
  other_fields?: string[];
  steers?: boolean;
}
export interface SessionAnnounced {
  type: "session_announced";
  session: number;
  committee: number;
  title: string;
  code: string;
  when_where?: string;
  colleges?: NamedCollege[];
}
export interface LinkIssued {
  type: "link_issued";
  link: number;
  role: Role;
  session?: number;
  label?: string;
  member?: number;
}
export interface LinkRevoked {
  type: "link_revoked";
  link: number;
}
export interface MemberWords {
  function: string;
}
export interface MemberNamed {
  type: "member_named";
  member: number;
  substitute_for?: number;
  words?: MemberWords;
  is_owner?: boolean;
  committee?: number;
}
export interface MemberCorrected {
  type: "member_corrected";
  member: number;
  words?: MemberWords;
}
export interface MemberForgotten {
  type: "member_forgotten";
  member: number;
}
export interface PrioritySeen {
  place: number;
  words_at: number;
  closed_at?: number;
}
export interface MotiveWords {
  motive: string;
}
export interface SessionsRound {
  session: number;
  round: number;
}
export interface DecisionTaken {
  type: "decision_taken";
  decision: number;
  session: number;
  proposal: number;
  resolution: Resolution;
  until?: string;
  member: number;
  replaces?: number;
  seen?: PrioritySeen;
  words?: MotiveWords;
  by_round?: SessionsRound;
}
export interface SheetBegun {
  type: "sheet_begun";
  sheet: number;
  field: string;
  number: number;
  origin?: SessionsProposal;
  decision?: number;
  member: number;
}
export interface SheetWords {
  value: SheetFields;
}
export interface SheetChanged {
  type: "sheet_changed";
  sheet: number;
  change: number;
  field: SheetField;
  member: number;
  replaces?: number;
  words?: SheetWords;
}
export interface SheetEntrusted {
  type: "sheet_entrusted";
  sheet: number;
  owner?: number;
  member: number;
}
export interface DiagnosisWritten {
  type: "diagnosis_written";
  line: number;
  revision: number;
  field: string;
  said: DiagnosisSaid;
  member: number;
}
export interface DiagnosisWithdrawn {
  type: "diagnosis_withdrawn";
  line: number;
  member: number;
}
export interface OriginJoined {
  type: "origin_joined";
  sheet: number;
  origin: SessionsProposal;
  decision: number;
  member: number;
}
export interface OriginParted {
  type: "origin_parted";
  sheet: number;
  origin: SessionsProposal;
  member: number;
}
export interface PrioritiesCompared {
  type: "priorities_compared";
  one: SessionsProposal;
  other: SessionsProposal;
  likeness: Likeness;
  member: number;
}
export interface EnvelopeSet {
  type: "envelope_set";
  scope: EnvelopeScope;
  euros?: number;
  member: number;
}
