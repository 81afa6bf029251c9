/// What a failure throws that a test has planned.
struct InjectedFault: Error {}
