import Domain
import Testing

@Suite("A recipe")
struct RunRecipeTests {
    @Test("gives the same scores whatever the version of the program, and only then")
    func sameScores() throws {
        let recipe = try RunRecipe.sample()
        #expect(try recipe.givesSameScores(as: .sample()))
        #expect(try recipe.givesSameScores(as: .sample(program: "2.0")))
        #expect(try !recipe.givesSameScores(as: .sample(version: 8)))
        #expect(try !recipe.givesSameScores(as: .sample(configuration: "e")))
        #expect(try !recipe.givesSameScores(as: .sample(problem: "e")))
        #expect(try !recipe.givesSameScores(as: .sample(outputs: .numbered(2))))
    }

    @Test("of the same version with other bytes is another one")
    func digest() throws {
        let recipe = try RunRecipe.sample()
        let forged = RunRecipe(
            model: ModelIdentity(name: recipe.model.name, version: recipe.model.version, digest: try .of("0")),
            problem: recipe.problem, configuration: recipe.configuration, program: recipe.program)
        #expect(!recipe.givesSameScores(as: forged))
        #expect(recipe != forged)
    }
}
