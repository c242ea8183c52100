// With the chapter's own code.
import Imbalance
import Neural

// ten-steps: Costs compare probabilities: undo before you compare.
let stepsInOrder = [
  "ask what a miss and a false alarm cost",
  "split by card and time",
  "score the model that does nothing",
  "train a plain network with the prior bias",
  "judge its ranking by average precision",
  "cut its probabilities where the costs say",
  "try one technique, inside the training fold",
  "compare on redrawn data, with an interval",
  "undo what it did to the probabilities",
  "watch alert rate and prevalence after release",
]

let drillSeed: UInt64 = 11

// ten-numbers: Not 1000.0:
let drillAnswers: [Double] = [1000, 1000, 1000, 1000, 1000, 1000, 1000, 1000, 1000, 1000]
