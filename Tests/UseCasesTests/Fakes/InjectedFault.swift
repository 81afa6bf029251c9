/// What a planned failure throws.
struct InjectedFault: Error {}
