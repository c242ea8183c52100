// The exercises of chapters/11-the-interview/chapter.md.
// `swift run lesson11 --exercises` checks what you write here.
// `swift run course exercises reset 11` brings the beginnings back.

import Figures
import Imbalance
import Neural

// Ten steps (ten-steps)

/// The work, from the first step to the last.
let stepsInOrder = [
  "try one technique, inside the training fold",
  "cut its probabilities where the costs say",
  "split by card and time",
  "compare on redrawn data, with an interval",
  "ask what a miss and a false alarm cost",
  "watch alert rate and prevalence after release",
  "train a plain network with the prior bias",
  "undo what it did to the probabilities",
  "score the model that does nothing",
  "judge its ranking by average precision",
]

// Ten numbers, drawn (ten-numbers)

/// Another seed draws other questions.
let drillSeed: UInt64 = 11

/// Your ten answers, in the order of the questions.
let drillAnswers: [Double] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0]
