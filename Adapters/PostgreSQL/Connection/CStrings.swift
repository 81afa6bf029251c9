#if PostgreSQL
/// Texts as C takes them: an array of pointers to bytes that end with a zero; null pointers stand for nil.
struct CStrings {
    private var bytes: [CChar] = []
    private var starts: [Int?] = []

    /// Copies texts. C sees a text only up to its first zero byte.
    init(_ texts: [String?]) {
        for text in texts {
            starts.append(text == nil ? nil : bytes.count)
            if let text { bytes += text.utf8CString }
        }
    }

    /// Calls `body` with the array, which ends with one more null pointer.
    func withPointers<Result>(_ body: (UnsafePointer<UnsafePointer<CChar>?>?) -> Result) -> Result {
        unsafe bytes.withUnsafeBufferPointer { buffer in
            var pointers = unsafe [UnsafePointer<CChar>?]()
            for start in starts {
                unsafe pointers.append(start.flatMap { start in unsafe buffer.baseAddress.map { unsafe $0 + start } })
            }
            unsafe pointers.append(nil)
            return unsafe pointers.withUnsafeBufferPointer { unsafe body($0.baseAddress) }
        }
    }
}
#endif
