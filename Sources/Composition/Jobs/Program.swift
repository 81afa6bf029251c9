/// The program itself.
public enum Program {
    /// Its version: part of every run's recipe.
    public static let version = "0.2.0-dev"
}
