package struct TeXError: Error { package var offset: Int; package var message: String }
package func mathML(_ tex: String, display: Bool) throws(TeXError) -> String { "<math></math>" }
