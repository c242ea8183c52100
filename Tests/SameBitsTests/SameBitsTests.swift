import Foundation
import Testing

/// The kit prints the same however it is built and whatever the processor can do.
@Suite("Same bits", .serialized)
struct SameBitsTests {
  /// What changes the last bits of the C library's own `exp`, `log` and `pow`.
  private static let masked = ["GLIBC_TUNABLES": "glibc.cpu.hwcaps=-AVX2,-FMA,-AVX512F"]

  static let programs = [
    ("same-bits", []), ("matching-lesson", ["--direct"]), ("lesson1", ["--direct"]),
    ("lesson3", ["--direct"]),
  ]

  @Test("with the processor's features masked, and on one core", arguments: programs)
  func processors(_ name: String, _ arguments: [String]) throws {
    let program = Package.product(name)
    let plain = try Command(program, arguments)
    #expect(plain.status == 0 && !plain.output.isEmpty)
    #expect(try Command(program, arguments, environment: Self.masked).output == plain.output)
    let pinned = ["-c", "0", program.path()] + arguments
    let taskset = URL(filePath: "/usr/bin/taskset")
    #expect(try Command(taskset, pinned, environment: Self.masked).output == plain.output)
  }

  @Test("in release, with neither a fused multiply-add nor the C library's mathematics")
  func release() throws {
    let build = try KitBuild(flags: ["-O"])
    try expectSameOutput(build, masked: true)
    for module in ["Neural", "Imbalance"] {
      let symbols = try build.run("llvm-nm", ["--undefined-only", build.object(module)])
      let names = symbols.split(separator: "\n").compactMap { $0.split(separator: " ").last }
      #expect(names.contains { $0.hasPrefix("swift_") }, "these are no undefined symbols")
      #expect(names.filter { Self.mathematics.contains(String($0)) } == [])
      let code = try build.run("llvm-objdump", ["-d", "--no-show-raw-insn", build.object(module)])
      let fused = Self.fused(in: code)
      #expect(code.count > 10_000 && fused.isEmpty, "\(fused.prefix(3))")
    }
    try expectNothingFused(inWideKernels: build)
  }

  private func expectNothingFused(inWideKernels build: borrowing KitBuild) throws {
    let module = Package.root.appending(path: "Sources/WideKernels")
    let object = build.path("WideKernels.o")
    try build.run(
      "clang",
      [
        "-O3", "-c", "-I", module.appending(path: "include").path(),
        module.appending(path: "WideKernels.c").path(), "-o", object,
      ])
    let code = try build.run("llvm-objdump", ["-d", "--no-show-raw-insn", object])
    #expect(code.contains("wide_apply_weights") && Self.fused(in: code).isEmpty)
  }

  @Test("without optimisation")
  func debug() throws {
    try expectSameOutput(try KitBuild(flags: ["-Onone"]), masked: false)
  }

  @Test("as WebAssembly made by Embedded Swift")
  func embedded() throws {
    let target = "wasm32-unknown-none-wasm"
    let build = try KitBuild(flags: [
      "-O", "-target", target, "-enable-experimental-feature", "Embedded",
      "-Xfrontend", "-disable-stack-protector",
    ])
    let runtime = Package.root.appending(path: "Tests/SameBitsTests/runtime.c").path()
    try build.run(
      "clang",
      [
        "--target=\(target)", "-O2", "-ffreestanding", "-fno-builtin", "-c", runtime,
        "-o", build.path("runtime.o"),
      ])
    try build.run(
      "wasm-ld",
      ["--no-entry", "--gc-sections"] + build.objects
        + [build.path("runtime.o"), "-o", build.path("same-bits.wasm")])
    let output = try build.run("wasmkit", ["run", build.path("same-bits.wasm")])
    #expect(output == (try Command(Package.product("same-bits")).output))
  }

  private func expectSameOutput(_ build: borrowing KitBuild, masked: Bool) throws {
    let program = build.path("program")
    try build.run("swiftc", build.objects + ["-lm", "-o", program])
    let expected = try Command(Package.product("same-bits")).output
    let environment = masked ? Self.masked : [:]
    #expect(try Command(URL(filePath: program), environment: environment).output == expected)
  }

  /// The C library's functions whose last bits depend on the machine. Those that are exact may be
  /// called: square root and rounding.
  private static let mathematics: Set<String> = {
    let names = [
      "exp", "exp2", "exp10", "expm1", "log", "log2", "log10", "log1p", "pow", "sin", "cos",
      "sincos", "tan", "tanh", "sinh", "cosh", "asin", "acos", "atan", "atan2", "cbrt", "hypot",
      "erf", "erfc", "tgamma", "lgamma", "fma",
    ]
    return Set(names + names.map { $0 + "f" })
  }()

  private static func fused(in code: String) -> [Substring] {
    code.split(separator: "\n").filter { line in
      fusedInstructions.contains { line.contains($0) }
    }
  }

  /// x86 and Arm.
  private static var fusedInstructions: [String] {
    [
      "vfmadd", "vfmsub", "vfnmadd", "vfnmsub", "\tfmadd", "\tfmsub", "\tfnmadd", "\tfmla",
      "\tfmls",
    ]
  }
}
