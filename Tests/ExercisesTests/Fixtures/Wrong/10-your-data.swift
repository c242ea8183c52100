import Figures
import Imbalance
import Neural
import YourData

// name-the-refusal: File 2 is refused, but not because of few-positives.
let badFiles = [
  "amount,refund,fraud\n12,,no\n80,80,yes\n7,,no\n95,95,yes\n31,,no\n61,61,yes\n44,,no\n15,15,yes\n23,,no\n58,58,yes\n36,,no",
  "amount,km,fraud\n12,3,no\n80,1,yes\n61,4,unclear",
  "amount,km,fraud\n12,3,no\n80,1,yes\n80,1,yes\n7,2,no\n95,4,yes\n95,4,yes\n31,8,no\n61,4,yes\n61,4,yes\n99,6,no\n23,5,no\n70,2,no\n18,7,no",
]

func namesOfRefusals() -> [String] {
  ["label-again", "few-positives", "duplicates"]
}

// reproduce-the-verdict: Yours says:    Alert from p = 0.040 on
func argumentsOfColleague() -> [String] {
  ["--time", "day", "--cost-fn", "24", "--cost-fp", "1"]
}
