/// A private PostgreSQL server for the tests: started once a test run, stopped with it.
public enum TestDatabase {}
