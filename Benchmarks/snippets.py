"""Swift for the chapters of `book.py`, with what it prints."""

from dataclasses import dataclass


@dataclass
class Snippet:
    """The fences of a block and of its output, and a number that the output has."""

    parts: list
    number: str = ""


class Snippets:
    """Draws blocks for one chapter; no two of them declare the same name."""

    def __init__(self, random):
        self.random = random
        self.count = 0

    def plain(self):
        self.count += 1
        makers = [self.ledger, self.cuts, self.classes, self.means, self.report]
        code, lines, number = makers[self.random.randrange(len(makers))](self.count)
        if len(lines) < 3 and self.random.random() < 0.5:
            comments = "".join(f'// Prints "{line}"\n' for line in lines)
            return Snippet([f"```swift\n{code}{comments}```"], number)
        return Snippet([f"```swift\n{code}```", fenced_output(lines)], number)

    def draws(self, count, modulus):
        """The same numbers as the Swift function of this name, from a seed."""
        seed = self.random.randrange(1, 10_000)
        state, values = seed, []
        for _ in range(count):
            state = (state * 1_103 + 12_345) % 65_537
            values.append(state % modulus)
        return seed, values

    def ledger(self, k):
        rounds, modulus = self.random.randrange(200, 900), self.random.randrange(7, 40)
        bound = self.random.randrange(1, modulus // 2 + 1)
        hits = sum(step * step % modulus < bound for step in range(1, rounds + 1))
        code = f"""\
/// A share, kept as two counts: nothing is lost in between.
struct Ledger{k} {{
  var positives = 0
  var total = 0

  mutating func add(_ isPositive: Bool) {{
    total += 1
    if isPositive {{ positives += 1 }}
  }}

  /// How many of a thousand; 0 before there is any.
  var perThousand: Int {{ total == 0 ? 0 : positives * 1000 / total }}
}}

var ledger{k} = Ledger{k}()
for step in 1...{rounds} {{
  ledger{k}.add(step * step % {modulus} < {bound})
}}
print("\\(ledger{k}.positives) of \\(ledger{k}.total)")
print("per thousand:", ledger{k}.perThousand)
"""
        return code, [f"{hits} of {rounds}", f"per thousand: {hits * 1000 // rounds}"], str(hits)

    def cuts(self, k):
        count, step = self.random.randrange(300, 900), self.random.choice([15, 20, 25])
        seed, values = self.draws(count, 100)
        lines = ["cut  flagged  left"]
        for cut in range(0, 100, step):
            flagged = sum(value >= cut for value in values)
            lines.append(f"{cut:>3}  {flagged:>7}  {count - flagged:>4}")
        code = f"""\
func scores{k}(_ count: Int) -> [Int] {{
  var state = {seed}
  return (0..<count).map {{ _ in
    state = (state * 1_103 + 12_345) % 65_537
    return state % 100
  }}
}}

func padded{k}(_ number: Int, to width: Int) -> String {{
  let digits = String(number)
  return String(repeating: " ", count: width - digits.count) + digits
}}

let drawn{k} = scores{k}({count})
print("cut  flagged  left")
for cut in stride(from: 0, to: 100, by: {step}) {{
  let flagged = drawn{k}.count {{ $0 >= cut }}
  let cells = [(cut, 3), (flagged, 7), (drawn{k}.count - flagged, 4)]
  print(cells.map {{ padded{k}($0, to: $1) }}.joined(separator: "  "))
}}
"""
        return code, lines, lines[2].split()[1]

    def classes(self, k):
        names = self.random.sample(["fraud", "honest", "unsure", "dispute", "refund", "test"], 4)
        length = self.random.randrange(100, 400)
        modulus = self.random.randrange(5, 30)
        counts = {name: 0 for name in names}
        for place in range(length):
            counts[names[place * place % modulus % 4]] += 1
        lines = [f"{name}: {counts[name]}" for name in sorted(names) if counts[name]]
        quoted = ", ".join(f'"{name}"' for name in names)
        code = f"""\
let names{k} = [{quoted}]
var tally{k}: [String: Int] = [:]
for place in 0..<{length} {{
  // Squares do not spread evenly, and neither do classes.
  tally{k}[names{k}[place * place % {modulus} % 4], default: 0] += 1
}}
for (name, count) in tally{k}.sorted(by: {{ $0.key < $1.key }}) {{
  print("\\(name): \\(count)")
}}
"""
        return code, lines, lines[0].split()[-1]

    def means(self, k):
        count = self.random.randrange(50, 200)
        seed, values = self.draws(count, 1000)
        code = f"""\
extension Sequence where Element == Int {{
  /// The mean, rounded down; nil where there is nothing.
  func wholeMean{k}(where isCounted: (Int) -> Bool) -> Int? {{
    let counted = filter(isCounted)
    guard !counted.isEmpty else {{ return nil }}
    return counted.reduce(0, +) / counted.count
  }}
}}

var state{k} = {seed}
let sample{k} = (0..<{count}).map {{ _ -> Int in
  state{k} = (state{k} * 1_103 + 12_345) % 65_537
  return state{k} % 1000
}}
if let mean = sample{k}.wholeMean{k}(where: {{ $0.isMultiple(of: 2) }}) {{
  print("even: \\(mean), of \\(sample{k}.count)")
}}
print(sample{k}.wholeMean{k}(where: {{ $0 > 5000 }}) as Int? as Any)
"""
        even = [value for value in values if value % 2 == 0]
        mean = sum(even) // len(even)
        return code, [f"even: {mean}, of {count}", "nil"], str(mean)

    def report(self, k):
        tp, fp = self.random.randrange(20, 90), self.random.randrange(20, 900)
        fn, tn = self.random.randrange(20, 90), self.random.randrange(5_000, 90_000)
        precision, recall = 1000 * tp // (tp + fp), 1000 * tp // (tp + fn)
        verdict = "rather sure" if precision > recall else "rather broad"
        code = f"""\
enum Verdict{k}: String {{
  case sure = "rather sure"
  case broad = "rather broad"

  init(precision: Int, recall: Int) {{
    self = precision > recall ? .sure : .broad
  }}
}}

let (tp{k}, fp{k}, fn{k}, tn{k}) = ({tp}, {fp}, {fn}, {tn})
let precision{k} = 1000 * tp{k} / (tp{k} + fp{k})
let recall{k} = 1000 * tp{k} / (tp{k} + fn{k})
print(
  \"\"\"
  precision  \\(precision{k}) per thousand
  recall     \\(recall{k}) per thousand
  all        \\(tp{k} + fp{k} + fn{k} + tn{k})
  \"\"\")
switch Verdict{k}(precision: precision{k}, recall: recall{k}) {{
case .sure: print(Verdict{k}.sure.rawValue)
case .broad: print(Verdict{k}.broad.rawValue)
}}
"""
        lines = [
            f"precision  {precision} per thousand",
            f"recall     {recall} per thousand",
            f"all        {tp + fp + fn + tn}",
            verdict,
        ]
        return code, lines, str(precision)

    def trap(self):
        self.count += 1
        number = self.random.randrange(100, 999)
        code = f'print("before {number}")\nlet none: [Int] = []\n_ = none[none.count]\n'
        return Snippet(
            [f"```swift trap\n{code}```", fenced_output([f"before {number}", "Index out of range"])]
        )

    def error(self):
        self.count += 1
        code = f'let wrong{self.count}: Int = "{self.random.randrange(100, 999)}"\n'
        message = "1: error: cannot convert value of type 'String' to specified type 'Int'"
        return Snippet([f"```swift error\n{code}```", fenced_output([message])])

    def figure(self, name):
        """A fence that draws a curve, and the drawing."""
        self.count += 1
        k, factor = self.count, self.random.randrange(3, 30)
        points = " ".join(f"{x},{100 - x * x * factor % 90}" for x in range(0, 200, 2))
        svg = (
            '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 100" role="img">'
            f'<title>Curve {k}</title><polyline fill="none" stroke="#888" points="{points}"/></svg>\n'
        )
        code = f"""\
```swift hidden
let points{k} = stride(from: 0, to: 200, by: 2).map {{ x in
  "\\(x),\\(100 - x * x * {factor} % 90)"
}}.joined(separator: " ")
draw(
  "{name}",
  "<svg xmlns=\\"http://www.w3.org/2000/svg\\" viewBox=\\"0 0 200 100\\" "
    + "role=\\"img\\"><title>Curve {k}</title><polyline fill=\\"none\\" "
    + "stroke=\\"#888\\" points=\\"\\(points{k})\\"/></svg>\\n")
```"""
        return code, svg


def fenced_output(lines):
    return "\n".join(["```output", *lines, "```"])
