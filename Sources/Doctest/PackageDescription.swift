import Foundation

/// What a package says of itself: the modules of its libraries.
struct PackageDescription: Decodable {
  var products: [Product]
  var targets: [Target]

  struct Product: Decodable {
    var name: String
    var targets: [String]
    var type: Kind

    struct Kind: Decodable {
      var library: [String]?
    }
  }

  struct Target: Decodable {
    var name: String
    var c99name: String
  }
}

extension PackageDescription {
  /// The modules that can be imported, each with the library that holds it.
  var modules: [(name: String, library: String)] {
    products.filter { $0.type.library != nil }.flatMap { product in
      product.targets.compactMap { name in
        targets.first { $0.name == name }.map { (name: $0.c99name, library: product.name) }
      }
    }
  }
}
