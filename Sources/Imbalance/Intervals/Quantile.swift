/// The value below which a share of the sorted `values` lies, interpolated.
func quantile(_ values: [Double], _ share: Double) -> Double {
  let place = share * Double(values.count - 1)
  let low = Int(place)
  if low + 1 >= values.count { return values[values.count - 1] }
  return values[low] + (place - Double(low)) * (values[low + 1] - values[low])
}

/// How many of the ascending `values` lie below `value`, by bisection.
func place<T: Comparable>(of value: T, in values: [T]) -> Int {
  var low = 0
  var high = values.count
  while low < high {
    let middle = (low + high) / 2
    if values[middle] < value { low = middle + 1 } else { high = middle }
  }
  return low
}
