#if !hasFeature(Embedded)
  /// The results of `transform` for each element, in the elements' order, computed on all cores.
  ///
  /// Several trainings, on data sets or seeds of their own, are not in each other's way, and need no
  /// agreement at every step as the parts of one do (`train(on:labels:batches:steps:threads:...)`):
  ///
  ///     let sums = await concurrentMap([1, 2, 3]) { n in (1...n).reduce(0, +) }  // [1, 3, 6]
  ///
  /// What comes out does not depend on how many cores there are, as long as `transform` gives the
  /// same for the same element: a `RandomSource` belongs into it, seeded by the element, or into the
  /// element.
  ///
  /// - Parameters:
  ///   - elements: What is to be transformed.
  ///   - transform: What is done with each, on several threads at a time.
  /// - Throws: What `transform` threw for the first of the elements for which it did, after it has
  ///   been tried with all.
  public func concurrentMap<Element: Sendable, Result: Sendable, Failure: Error>(
    _ elements: some Sequence<Element>,
    _ transform: @escaping @Sendable (Element) async throws(Failure) -> Result
  ) async throws(Failure) -> [Result] {
    let outcomes = await withTaskGroup(of: (Int, Swift.Result<Result, Failure>).self) { group in
      var count = 0
      for element in elements {
        let place = count
        group.addTask { (place, await outcome(of: element, transform)) }
        count += 1
      }
      var outcomes = [Swift.Result<Result, Failure>?](repeating: nil, count: count)
      for await (place, outcome) in group { outcomes[place] = outcome }
      return outcomes
    }
    var results: [Result] = []
    for case .some(let outcome) in outcomes { results.append(try outcome.get()) }
    return results
  }

  private func outcome<Element, Result, Failure: Error>(
    of element: Element, _ transform: (Element) async throws(Failure) -> Result
  ) async -> Swift.Result<Result, Failure> {
    do throws(Failure) {
      return .success(try await transform(element))
    } catch {
      return .failure(error)
    }
  }
#endif
