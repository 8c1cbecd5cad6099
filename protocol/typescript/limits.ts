// Printed from protocol/*.hpp by gommette_schema; do not edit. Lengths of text are in code points ([...text].length).

export const protocolVersion = 1;
export const requestBytes = 16384;
export const unansweredOrders = 32;
export const proposalsPerSession = 400;
export const peoplePerSession = 1000;
export const roundsPerSession = 50;
export const rowsPerView = 40000;

// Close codes of our own.
export const closeCodes = {
  come_back: 4000,
  unknown_door: 4001,
  no_hello: 4002,
} as const;

export const heldLimits = {
  epoch: { min: 1, max: 16 },
  n: { min: 0, max: 9007199254740991 },
} as const;

export const helloLimits = {
  version: { min: 1, max: 1000000 },
  key: { min: 22, max: 43 },
  code: { min: 6, max: 6 },
} as const;

export const everyCollege = [
  "resident",
  "practitioner",
  "elected",
  "association",
  "caf",
] as const;

export const joinLimits = {
  key: { min: 22, max: 43 },
  called: { min: 1, max: 40 },
} as const;

export const proposeLimits = {
  title: { min: 1, max: 140 },
  detail: { min: 0, max: 1000 },
} as const;

export const markLimits = {
  mark: { min: -100, max: 400 },
  second: { min: 1, max: 5 },
} as const;

export const markBallotLimits = {
  marks: { min: 0, max: 60 },
  seen: { min: 0, max: 9007199254740991 },
  receipt: { min: 8, max: 8 },
} as const;

export const takesBackLimits = {
  at: { min: 0, max: 9007199254740991 },
  seen: { min: 0, max: 9007199254740991 },
} as const;

export const goToStepLimits = {
  step: { min: 0, max: 19 },
} as const;

export const approvalLimits = {
  most: { min: 1, max: 400 },
} as const;

export const dotsLimits = {
  dots: { min: 1, max: 100 },
  cap: { min: 1, max: 100 },
} as const;

export const majorityJudgmentLimits = {
  grades: { min: 5, max: 7 },
} as const;

export const impactEffortLimits = {
  technicians: { min: 0, max: 7 },
} as const;

export const equalSharesLimits = {
  budget: { min: 1, max: 1000000000000 },
  unit: { min: 1, max: 1000000000000 },
  costs: { min: 0, max: 400 },
} as const;

export const everyMajority = [
  "relative",
  "absolute",
  "three_fifths",
  "two_thirds",
] as const;

export const everyMajorityBase = [
  "expressed",
  "present",
  "registered",
] as const;

export const decisionVoteLimits = {
  chair: { min: 0, max: 2147483647 },
} as const;

export const everyWeightingName = [
  "by_person",
  "equal_colleges",
  "declared",
] as const;

export const collegeWeightLimits = {
  weight: { min: 1, max: 1000 },
} as const;

export const openRoundLimits = {
  items: { min: 0, max: 400 },
  duration_s: { min: 10, max: 14400 },
  colleges: { min: 0, max: 5 },
  weights: { min: 0, max: 5 },
  title: { min: 1, max: 60 },
} as const;

export const setTimerLimits = {
  duration_s: { min: 0, max: 14400 },
} as const;

export const closeRoundLimits = {
  grace_s: { min: 1, max: 120 },
} as const;

export const giveSlipsLimits = {
  count: { min: 1, max: 60 },
} as const;

export const giveCodesLimits = {
  keys: { min: 0, max: 60 },
} as const;

export const enterBallotLimits = {
  marks: { min: 0, max: 400 },
} as const;

export const paperBallotLimits = {
  marks: { min: 0, max: 400 },
} as const;

export const enterBundleLimits = {
  bundle: { min: 1, max: 20 },
  ballots: { min: 0, max: 60 },
} as const;

export const markCountLimits = {
  mark: { min: -100, max: 400 },
  people: { min: 0, max: 2147483647 },
} as const;

export const raisedHandsLimits = {
  counts: { min: 0, max: 3 },
} as const;

export const countHandsLimits = {
  people: { min: 0, max: 1000 },
  hands: { min: 0, max: 400 },
} as const;

export const giveCastingVoteLimits = {
  reason: { min: 1, max: 280 },
} as const;

export const everyDoorState = [
  "open",
  "held",
  "closed",
] as const;

export const removePeopleLimits = {
  people: { min: 0, max: 1000 },
} as const;

export const readmitPeopleLimits = {
  people: { min: 0, max: 1000 },
} as const;

export const correctProposalLimits = {
  title: { min: 1, max: 140 },
  detail: { min: 0, max: 1000 },
  reason: { min: 1, max: 280 },
} as const;

export const hideProposalLimits = {
  reason: { min: 1, max: 280 },
} as const;

export const mergeProposalsLimits = {
  absorbed: { min: 0, max: 60 },
} as const;

export const retainLimits = {
  priorities: { min: 0, max: 60 },
  reason: { min: 1, max: 280 },
} as const;

export const reopenSessionLimits = {
  reason: { min: 1, max: 280 },
} as const;

export const conventionMilestoneLimits = {
  day: { min: 10, max: 10 },
  title: { min: 1, max: 140 },
} as const;

export const conventionFieldLimits = {
  field: { min: 2, max: 2 },
  title: { min: 1, max: 140 },
} as const;

export const describeConventionLimits = {
  title: { min: 1, max: 140 },
  town: { min: 1, max: 80 },
  first_year: { min: 2000, max: 2100 },
  last_year: { min: 2000, max: 2100 },
  signatories: { min: 0, max: 20 },
  starts_on: { min: 10, max: 10 },
  ends_on: { min: 10, max: 10 },
  milestones: { min: 0, max: 40 },
  fields: { min: 0, max: 30 },
} as const;

export const foundCommitteeLimits = {
  field: { min: 2, max: 2 },
  title: { min: 1, max: 140 },
  other_fields: { min: 0, max: 29 },
} as const;

export const everyStepKind = [
  "lobby",
  "proposing",
  "merging",
  "vote",
  "prioritizing",
  "closed",
] as const;

export const agendaStepLimits = {
  title: { min: 1, max: 60 },
} as const;

export const namedCollegeLimits = {
  called: { min: 1, max: 30 },
} as const;

export const planSessionLimits = {
  title: { min: 1, max: 140 },
  agenda: { min: 0, max: 20 },
  when_where: { min: 1, max: 80 },
  colleges: { min: 0, max: 5 },
} as const;

export const everyRole = [
  "guest",
  "participant",
  "facilitator",
  "wall",
  "steering",
  "office",
  "owner",
  "helper",
] as const;

export const issueLinkLimits = {
  key: { min: 22, max: 43 },
  label: { min: 1, max: 60 },
} as const;

export const nameMemberLimits = {
  called: { min: 1, max: 40 },
  function: { min: 1, max: 80 },
  key: { min: 22, max: 43 },
} as const;

export const correctMemberLimits = {
  called: { min: 1, max: 40 },
  function: { min: 1, max: 80 },
} as const;

export const replaceMemberLinkLimits = {
  key: { min: 22, max: 43 },
} as const;

export const everyResolution = [
  "validated",
  "with_reservation",
  "to_rework",
  "postponed",
  "rejected",
  "taken_back",
] as const;

export const decidePriorityLimits = {
  motive: { min: 1, max: 600 },
  until: { min: 10, max: 10 },
} as const;

export const decisionByRoundLimits = {
  motive: { min: 1, max: 600 },
  until: { min: 10, max: 10 },
} as const;

export const decideByRoundLimits = {
  decisions: { min: 0, max: 60 },
} as const;

export const beginSheetLimits = {
  field: { min: 2, max: 2 },
} as const;

export const recordActionLimits = {
  field: { min: 2, max: 2 },
  title: { min: 1, max: 140 },
} as const;

export const everyActionKind = [
  "new_action",
  "existing",
  "to_strengthen",
] as const;

export const everyProgressState = [
  "not_started",
  "under_way",
  "suspended",
  "done",
  "abandoned",
] as const;

export const actionProgressLimits = {
  percent: { min: 0, max: 100 },
} as const;

export const actionBudgetLimits = {
  euros: { min: 0, max: 1000000000000 },
} as const;

export const everyFundingState = [
  "asked",
  "granted",
  "refused",
] as const;

export const fundingLineLimits = {
  funder: { min: 1, max: 80 },
  euros: { min: 0, max: 1000000000000 },
} as const;

export const actionScheduleLimits = {
  begins: { min: 10, max: 10 },
  ends: { min: 10, max: 10 },
} as const;

export const milestoneLimits = {
  day: { min: 10, max: 10 },
  title: { min: 1, max: 100 },
} as const;

export const everyIndicatorKind = [
  "result",
  "means",
] as const;

export const measureLimits = {
  day: { min: 10, max: 10 },
  value_thousandths: { min: -1000000000000, max: 1000000000000 },
} as const;

export const actionIndicatorLimits = {
  title: { min: 1, max: 100 },
  unit: { min: 0, max: 20 },
  baseline_thousandths: { min: -1000000000000, max: 1000000000000 },
  target_thousandths: { min: -1000000000000, max: 1000000000000 },
  measures: { min: 0, max: 16 },
} as const;

export const sheetFieldsLimits = {
  title: { min: 1, max: 140 },
  stake: { min: 0, max: 600 },
  finding: { min: 0, max: 1000 },
  goals: { min: 0, max: 1000 },
  description: { min: 0, max: 2000 },
  audience: { min: 0, max: 200 },
  territory: { min: 0, max: 200 },
  owner: { min: 0, max: 120 },
  owner_person: { min: 0, max: 80 },
  caf_owner: { min: 0, max: 120 },
  partners: { min: 0, max: 400 },
  means: { min: 0, max: 1000 },
  funding: { min: 0, max: 20 },
  milestones: { min: 0, max: 24 },
  indicators: { min: 0, max: 8 },
  note: { min: 0, max: 1000 },
} as const;

export const changeSheetLimits = {
  instead_of: { min: 1, max: 2000 },
} as const;

export const appointOwnerLimits = {
  called: { min: 1, max: 40 },
  function: { min: 1, max: 80 },
  key: { min: 22, max: 43 },
} as const;

export const replaceOwnerLinkLimits = {
  key: { min: 22, max: 43 },
} as const;

export const everyDiagnosisKind = [
  "indicator",
  "finding",
  "stake",
] as const;

export const yearFigureLimits = {
  year: { min: 1900, max: 2100 },
  value_thousandths: { min: -1000000000000, max: 1000000000000 },
} as const;

export const comparedTerritoryLimits = {
  territory: { min: 1, max: 80 },
  value_thousandths: { min: -1000000000000, max: 1000000000000 },
} as const;

export const indicatorFiguresLimits = {
  unit: { min: 0, max: 40 },
  source: { min: 0, max: 120 },
  figures: { min: 0, max: 24 },
} as const;

export const diagnosisSaidLimits = {
  title: { min: 1, max: 200 },
  note: { min: 1, max: 600 },
} as const;

export const writeDiagnosisLimits = {
  field: { min: 2, max: 2 },
  instead_of: { min: 1, max: 1000 },
} as const;

export const withdrawDiagnosisLimits = {
  instead_of: { min: 1, max: 1000 },
} as const;

export const broughtDiagnosisLimits = {
  field: { min: 2, max: 2 },
  instead_of: { min: 1, max: 1000 },
} as const;

export const broughtActionLimits = {
  field: { min: 2, max: 2 },
  seen: { min: 1, max: 2000 },
} as const;

export const bringInLimits = {
  diagnosis: { min: 0, max: 500 },
  actions: { min: 0, max: 200 },
} as const;

export const everyLikeness = [
  "undecided",
  "linked",
  "different",
] as const;

export const envelopeScopeLimits = {
  year: { min: 2000, max: 2100 },
  field: { min: 2, max: 2 },
  funder: { min: 1, max: 80 },
} as const;

export const setEnvelopeLimits = {
  euros: { min: 0, max: 1000000000000 },
  replaces: { min: 0, max: 1000000000000 },
} as const;

export const orderLimits = {
  device: { min: 8, max: 24 },
  n: { min: 1, max: 2147483647 },
} as const;

export const frontDoorLimits = {
  title: { min: 1, max: 140 },
  committee: { min: 1, max: 140 },
  field: { min: 2, max: 2 },
  when_where: { min: 1, max: 80 },
  colleges: { min: 0, max: 5 },
} as const;

export const welcomeLimits = {
  wall_key: { min: 22, max: 43 },
  now: { min: 0, max: 253402300799999 },
} as const;

export const everyViewName = [
  "room",
  "own",
] as const;

export const reopeningLimits = {
  closed_at: { min: 0, max: 253402300799999 },
  at: { min: 0, max: 253402300799999 },
  reason: { min: 1, max: 280 },
} as const;

export const sessionRowLimits = {
  title: { min: 1, max: 140 },
  committee: { min: 1, max: 140 },
  field: { min: 2, max: 2 },
  when_where: { min: 1, max: 80 },
  agenda: { min: 0, max: 20 },
  step: { min: 0, max: 19 },
  colleges: { min: 0, max: 5 },
  other_fields: { min: 0, max: 29 },
} as const;

export const collegeCountLimits = {
  joined: { min: 0, max: 1000 },
  present: { min: 0, max: 1000 },
} as const;

export const roomRowLimits = {
  colleges: { min: 0, max: 5 },
  waiting: { min: 0, max: 100000 },
} as const;

export const doorRowLimits = {
  code: { min: 6, max: 6 },
  url: { min: 1, max: 300 },
  qr_size: { min: 21, max: 177 },
  qr: { min: 441, max: 31329 },
} as const;

export const personRowLimits = {
  called: { min: 1, max: 40 },
  joined_at: { min: 0, max: 253402300799999 },
  proposals: { min: 0, max: 1000 },
  left_at: { min: 0, max: 253402300799999 },
} as const;

export const everyProposalState = [
  "live",
  "merged",
  "hidden",
  "withdrawn",
] as const;

export const absorbedLimits = {
  title: { min: 1, max: 140 },
} as const;

export const priorityPutLimits = {
  committee: { min: 1, max: 140 },
  place: { min: 1, max: 60 },
} as const;

export const proposalRowLimits = {
  title: { min: 1, max: 140 },
  detail: { min: 0, max: 1000 },
  author: { min: 1, max: 40 },
  reason: { min: 1, max: 280 },
  absorbed: { min: 0, max: 400 },
  made_at: { min: 0, max: 253402300799999 },
} as const;

export const rewordedLimits = {
  on_former_words: { min: 0, max: 1000 },
} as const;

export const castingVoteLimits = {
  reason: { min: 1, max: 280 },
} as const;

export const everyRoomKind = [
  "open",
  "personal",
] as const;

export const roundRowLimits = {
  items: { min: 0, max: 400 },
  reworded: { min: 0, max: 400 },
  opened_at: { min: 0, max: 253402300799999 },
  ends_at: { min: 0, max: 253402300799999 },
  closed_at: { min: 0, max: 253402300799999 },
  paper: { min: 0, max: 400 },
  colleges: { min: 0, max: 5 },
  casting_votes: { min: 0, max: 400 },
  closing_until: { min: 0, max: 253402300799999 },
  weights: { min: 0, max: 5 },
  title: { min: 1, max: 60 },
} as const;

export const collegesTurnoutLimits = {
  colleges: { min: 0, max: 5 },
  registered: { min: 0, max: 1000 },
  voters: { min: 0, max: 1000 },
} as const;

export const turnoutRowLimits = {
  voters: { min: 0, max: 1000 },
  registered: { min: 0, max: 1000 },
  by_college: { min: 0, max: 5 },
  on_paper: { min: 0, max: 1000 },
  by_hand: { min: 0, max: 1000 },
  on_tablet: { min: 0, max: 1000 },
} as const;

export const everyTieBreaker = [
  "nothing",
  "supporters",
  "more_for",
  "fewer_against",
  "next_grades",
  "lower_effort",
  "lower_cost",
  "more_votes",
  "by_hand",
  "lot",
] as const;

export const everySide = [
  "low",
  "on_the_line",
  "high",
] as const;

export const everyVerdict = [
  "adopted",
  "rejected",
  "no_quorum",
  "not_voted",
] as const;

export const everyWithoutGroups = [
  "found",
  "still_open",
  "few_voters",
  "few_statements",
  "few_placed",
  "none_large_enough",
  "withheld",
] as const;

export const everyWarning = [
  "no_ballots",
  "one_ballot",
  "few_ballots",
  "too_few_options",
  "too_many_options",
  "weights_too_fine",
  "weighting_left_out",
  "colleges_hidden",
  "increases_ended",
  "weighting_withheld",
  "figures_withheld",
] as const;

export const roundResultLimits = {
  items: { min: 0, max: 400 },
} as const;

export const rankedPriorityLimits = {
  rank: { min: 1, max: 1000 },
  of: { min: 1, max: 1000 },
} as const;

export const prioritiesRowLimits = {
  priorities: { min: 0, max: 60 },
  ranked: { min: 0, max: 60 },
  reason: { min: 1, max: 280 },
} as const;

export const votedProposalLimits = {
  rank: { min: 1, max: 1000 },
} as const;

export const voteOrderRowLimits = {
  places: { min: 0, max: 400 },
} as const;

export const handsOfCollegeLimits = {
  people: { min: 0, max: 1000 },
  hands: { min: 0, max: 400 },
} as const;

export const bundleCountLimits = {
  bundle: { min: 1, max: 20 },
  ballots: { min: 0, max: 60 },
} as const;

export const slipsRowLimits = {
  entered: { min: 0, max: 1000 },
  hands: { min: 0, max: 6 },
  bundles: { min: 0, max: 20 },
} as const;

export const meRowLimits = {
  called: { min: 1, max: 40 },
} as const;

export const formerWordsLimits = {
  title: { min: 1, max: 140 },
  detail: { min: 0, max: 1000 },
} as const;

export const markRowLimits = {
  mark: { min: -100, max: 400 },
  second: { min: 1, max: 5 },
} as const;

export const myProposalRowLimits = {
  title: { min: 1, max: 140 },
  reason: { min: 1, max: 280 },
} as const;

export const budgetEnvelopeLimits = {
  euros: { min: 0, max: 1000000000000 },
} as const;

export const conventionRowLimits = {
  title: { min: 1, max: 140 },
  town: { min: 1, max: 80 },
  first_year: { min: 2000, max: 2100 },
  last_year: { min: 2000, max: 2100 },
  signatories: { min: 0, max: 20 },
  starts_on: { min: 10, max: 10 },
  ends_on: { min: 10, max: 10 },
  milestones: { min: 0, max: 40 },
  envelopes: { min: 0, max: 200 },
} as const;

export const fieldRowLimits = {
  field: { min: 2, max: 2 },
  title: { min: 1, max: 140 },
  order: { min: 1, max: 99 },
} as const;

export const committeeRowLimits = {
  field: { min: 2, max: 2 },
  title: { min: 1, max: 140 },
  other_fields: { min: 0, max: 29 },
} as const;

export const priorityListToldLimits = {
  reason: { min: 1, max: 280 },
} as const;

export const liveSessionRowLimits = {
  title: { min: 1, max: 140 },
  when_where: { min: 1, max: 80 },
  step_title: { min: 1, max: 60 },
  joined: { min: 0, max: 1000 },
  present: { min: 0, max: 1000 },
  proposals: { min: 0, max: 1000 },
  voters: { min: 0, max: 1000 },
  closed_at: { min: 0, max: 253402300799999 },
  reopened_at: { min: 0, max: 253402300799999 },
  code: { min: 6, max: 6 },
} as const;

export const everyItemVerdict = [
  "funded",
  "not_funded",
  "undecided",
  "adopted",
  "rejected",
  "no_quorum",
  "not_voted",
] as const;

export const collegeShareLimits = {
  in_favour: { min: 0, max: 1000 },
  of: { min: 0, max: 1000 },
} as const;

export const optionByCollegeLimits = {
  by_person: { min: 1, max: 1000 },
  equal_colleges: { min: 1, max: 1000 },
  declared: { min: 1, max: 1000 },
  shares: { min: 0, max: 5 },
  apart: { min: 0, max: 10 },
} as const;

export const provenanceLimits = {
  rank: { min: 1, max: 1000 },
  of: { min: 1, max: 1000 },
  score: { min: -2147483647, max: 2147483647 },
  supporters: { min: 0, max: 2147483647 },
  voters: { min: 0, max: 1000 },
  counts: { min: 0, max: 501 },
  cost: { min: 0, max: 1000000000000 },
} as const;

export const priorityRowLimits = {
  place: { min: 1, max: 60 },
  title: { min: 1, max: 140 },
  absorbed: { min: 0, max: 1000 },
  version: { min: 1, max: 1000 },
} as const;

export const plannedSessionRowLimits = {
  title: { min: 1, max: 140 },
  code: { min: 6, max: 6 },
  url: { min: 1, max: 300 },
  when_where: { min: 1, max: 80 },
  colleges: { min: 0, max: 5 },
} as const;

export const linkRowLimits = {
  label: { min: 1, max: 60 },
  issued_at: { min: 0, max: 253402300799999 },
} as const;

export const returnedRowLimits = {
  session_title: { min: 1, max: 140 },
  title: { min: 1, max: 140 },
  detail: { min: 0, max: 1000 },
  motive: { min: 1, max: 600 },
  until: { min: 10, max: 10 },
  version: { min: 1, max: 1000 },
} as const;

export const memberRowLimits = {
  called: { min: 1, max: 40 },
  function: { min: 1, max: 80 },
} as const;

export const everySinceDecided = [
  "left",
  "moved",
  "reworded",
  "reopened",
] as const;

export const decisionRowLimits = {
  title: { min: 1, max: 140 },
  version: { min: 1, max: 1000 },
  motive: { min: 1, max: 600 },
  until: { min: 10, max: 10 },
  at: { min: 0, max: 253402300799999 },
  place: { min: 1, max: 60 },
  since: { min: 0, max: 4 },
} as const;

export const everySheetField = [
  "title",
  "kind",
  "progress",
  "stake",
  "finding",
  "goals",
  "description",
  "audience",
  "territory",
  "owner",
  "owner_person",
  "caf_owner",
  "partners",
  "means",
  "budget",
  "funding",
  "schedule",
  "milestones",
  "indicators",
  "note",
] as const;

export const fieldChangedLimits = {
  change: { min: 1, max: 2000 },
  at: { min: 0, max: 253402300799999 },
} as const;

export const sheetRowLimits = {
  field: { min: 2, max: 2 },
  number: { min: 1, max: 2000 },
  at: { min: 0, max: 253402300799999 },
  changed: { min: 0, max: 20 },
  also: { min: 0, max: 20 },
} as const;

export const sheetChangeRowLimits = {
  change: { min: 1, max: 2000 },
  at: { min: 0, max: 253402300799999 },
  replaces: { min: 1, max: 2000 },
} as const;

export const diagnosisRowLimits = {
  field: { min: 2, max: 2 },
  revision: { min: 1, max: 1000 },
} as const;

export const receiptsRowLimits = {
  receipts: { min: 0, max: 1000 },
} as const;

export const receiptRowLimits = {
  receipt: { min: 8, max: 8 },
} as const;

export const comparisonRowLimits = {
  at: { min: 0, max: 253402300799999 },
} as const;

export const awaitingRowLimits = {
  committee_title: { min: 1, max: 140 },
  field: { min: 2, max: 2 },
  session_title: { min: 1, max: 140 },
  place: { min: 1, max: 60 },
  title: { min: 1, max: 140 },
  detail: { min: 0, max: 1000 },
  version: { min: 1, max: 1000 },
} as const;

export const votedRowLimits = {
  title: { min: 1, max: 60 },
  closed_at: { min: 0, max: 253402300799999 },
  items: { min: 0, max: 400 },
} as const;

export const keyedRowLimits = {
  key: { min: 1, max: 40 },
} as const;

export const snapshotLimits = {
  epoch: { min: 1, max: 16 },
  n: { min: 0, max: 9007199254740991 },
  at: { min: 0, max: 9007199254740991 },
  rows: { min: 0, max: 40000 },
} as const;

export const patchLimits = {
  epoch: { min: 1, max: 16 },
  n: { min: 0, max: 9007199254740991 },
  at: { min: 0, max: 9007199254740991 },
  upsert: { min: 0, max: 40000 },
  remove: { min: 0, max: 40000 },
} as const;

export const acceptedLimits = {
  device: { min: 8, max: 24 },
  n: { min: 1, max: 2147483647 },
  at: { min: 0, max: 9007199254740991 },
  made: { min: 1, max: 2147483647 },
} as const;

export const everyRefusal = [
  "malformed",
  "outdated_page",
  "unknown_door",
  "not_yours",
  "wrong_step",
  "session_closed",
  "session_full",
  "door_held",
  "door_closed",
  "removed",
  "convention_full",
  "stale",
  "no_such_person",
  "no_slip",
  "too_many_hands",
  "no_such_proposal",
  "no_such_round",
  "no_such_step",
  "no_such_committee",
  "no_such_session",
  "no_such_link",
  "no_such_member",
  "no_such_priority",
  "no_such_decision",
  "no_such_day",
  "personal_link_needed",
  "decided_meanwhile",
  "newer_version",
  "motive_needed",
  "day_needed",
  "day_has_passed",
  "already_there",
  "round_still_open",
  "round_closed",
  "too_many_rounds",
  "too_many_proposals",
  "too_many_of_yours",
  "not_in_round",
  "mark_not_allowed",
  "too_many_dots",
  "too_many_ticks",
  "rank_twice",
  "duel_with_itself",
  "too_many_duels",
  "same_proposal_twice",
  "nothing_to_vote_on",
  "settings_unfit",
  "not_your_vote",
  "no_tie",
  "allowance_used",
  "log_full",
  "overtaken",
  "secret_round",
  "ballots_lost",
  "in_an_open_round",
  "already_taken",
  "too_fast",
  "busy",
  "storage_trouble",
  "internal",
  "no_such_sheet",
  "not_validated",
  "has_a_sheet",
  "changed_meanwhile",
  "round_closing",
  "no_such_diagnosis",
  "too_many_ballots",
  "no_such_origin",
  "no_such_college",
  "field_in_use",
  "stands_for_priority",
] as const;

export const refusedLimits = {
  device: { min: 8, max: 24 },
  n: { min: 1, max: 2147483647 },
  place: { min: 0, max: 200 },
} as const;

export const pongLimits = {
  now: { min: 0, max: 253402300799999 },
} as const;

