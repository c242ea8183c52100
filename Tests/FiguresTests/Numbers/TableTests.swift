import Figures
import Testing

@Suite("Table")
struct TableTests {
  @Test func alignsColumns() {
    var table = Table("model", "AP", "recall")
    table.append("plain", format(0.4551, decimals: 3), format(0.471, decimals: 3))
    table.append("pos_weight 999", "0.163", "0.2")
    #expect(
      table.description == """
        model              AP  recall
        --------------  -----  ------
        plain           0.455   0.471
        pos_weight 999  0.163     0.2
        """)
  }

  @Test func leavesNoSpacesAtTheEnd() {
    var table = Table(header: ["n", "what"], alignments: [.right, .left])
    table.append("10", "ten")
    table.append("7", "π")
    #expect(table.description == " n  what\n--  ----\n10  ten\n 7  π")
  }
}
