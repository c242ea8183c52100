// The exercises of chapters/10-your-data/chapter.md.
// `swift run lesson10 --exercises` checks what you write here.
// `swift run course exercises reset 10` brings the beginnings back.

import Figures
import Imbalance
import Neural
import YourData

// Name the refusal (name-the-refusal)

/// The files, each with a column `fraud`.
let badFiles = [
  """
  amount,km,refund,fraud
  12,3,,no
  80,1,80,yes
  7,2,,no
  95,,95,yes
  31,8,,no
  61,4,61,yes
  44,6,,no
  15,9,15,yes
  23,5,,no
  58,7,58,yes
  36,2,,no
  """,
  """
  amount,km,fraud
  12,3,no
  80,1,yes
  7,2,no
  95,,yes
  31,8,no
  61,4,unclear
  44,6,no
  """,
  """
  amount,km,fraud
  12,3,no
  80,1,yes
  80,1,yes
  7,2,no
  95,4,yes
  95,4,yes
  31,8,no
  61,4,yes
  61,4,yes
  99,6,no
  23,5,no
  70,2,no
  18,7,no
  """,
]

/// For each file the name of the refusal.
func namesOfRefusals() -> [String] {
  ["one-class", "one-class", "one-class"]
}

// Reproduce the verdict (reproduce-the-verdict)

/// The arguments after `--data month.csv --label fraud`.
func argumentsOfColleague() -> [String] {
  ["--group", "customer", "--cost-fn", "100", "--cost-fp", "1"]
}
