import Expectations

/// Testing has an `Expectation` too; here the name means ours.
typealias Expectation = Expectations.Expectation
