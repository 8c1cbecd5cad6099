// Printed from protocol/methods by gommette_schema; do not edit.

// The usual settings of each method for a round on so many options: those of the last entry whose `from` is not
// above that number.
export const usualSettings = {
  opinion: [
    { from: 0, settings: {"type":"opinion"} },
  ],
  approval: [
    { from: 0, settings: {"type":"approval"} },
  ],
  dots: [
    { from: 0, settings: {"type":"dots","dots":3,"cap":2} },
    { from: 16, settings: {"type":"dots","dots":4,"cap":2} },
    { from: 20, settings: {"type":"dots","dots":5,"cap":3} },
    { from: 24, settings: {"type":"dots","dots":6,"cap":3} },
    { from: 28, settings: {"type":"dots","dots":7,"cap":4} },
    { from: 32, settings: {"type":"dots","dots":8,"cap":4} },
    { from: 36, settings: {"type":"dots","dots":9,"cap":5} },
    { from: 40, settings: {"type":"dots","dots":10,"cap":5} },
  ],
  majority_judgment: [
    { from: 0, settings: {"type":"majority_judgment","strict":false,"grades":6} },
  ],
  impact_effort: [
    { from: 0, settings: {"type":"impact_effort","technicians":1} },
  ],
  ranking: [
    { from: 0, settings: {"type":"ranking","equal_ranks":true,"unranked_no_opinion":false} },
  ],
  duels: [
    { from: 0, settings: {"type":"duels"} },
  ],
  equal_shares: [
    { from: 0, settings: {"type":"equal_shares","budget":1,"unit":1,"costs":[]} },
  ],
  decision: [
    { from: 0, settings: {"type":"decision","majority":"absolute","base":"expressed","quorum":false} },
  ],
  consensus: [
    { from: 0, settings: {"type":"consensus"} },
  ],
} as const;
