import ModelFixtures

/// Changes to ``XGBoostExample`` that make it a model that is refused.
enum XGBoostFaults {
    static let all = file + learner + names + trees + nodes + categories

    private static let file = [
        TextFault("[3,2,0]", "[1,6,2]", "it is of XGBoost 1.6; expected 1.7 to 3.x"),
        TextFault("[3,2,0]", "[4,0,0]", "it is of XGBoost 4.0; expected 1.7 to 3.x"),
        TextFault("[3,2,0]", "[3,2]", "\"version\" has 2 values; expected 3"),
        TextFault("[3,2,0]}", "[3,2,0]}x", "expected the end of the file"),
        TextFault("\"version\"", "\"learner\"", "the name \"learner\" occurs twice"),
        TextFault("{\"learner\"", "{\"Model\":1,\"Config\":1,\"learner\"", "this is a pickled booster"),
        TextFault("{\"learner\"", "{\"lerner\"", "\"learner\" is missing"),
        TextFault("5E-1,1E0", "5E-1,1E99", "the number is beyond Float"),
        TextFault("5E-1,1E0", "5E-1,01E0", "expected \",\" or \"]\""),
        TextFault("5E-1,1E0", "5E-1,1E", "expected a digit"),
        TextFault("5E-1,1E0", "5E-1,\"1\"", "expected a number"),
        TextFault("\"a\"", "\"\\q\"", "expected one of the escapes of JSON"),
        TextFault("\"a\"", "\"\\ud800\"", "expected a whole surrogate pair"),
    ]

    private static let learner = [
        TextFault("reg:squarederror", "reg:oracle", "the objective \"reg:oracle\" is not supported"),
        TextFault("\"name\":\"gbtree\"", "\"name\":\"gbforest\"", "the booster \"gbforest\" is not supported"),
        TextFault("[5E-1]", "[5E-1,5E-1]", "\"base_score\" has 2 values; expected 1 or 1"),
        TextFault("[5E-1]", "[]", "\"base_score\" is \"[]\""),
        TextFault("[5E-1]", "0x1p3", "\"base_score\" is \"0x1p3\"; expected a number"),
        TextFault("[5E-1]", "infinity", "\"base_score\" is \"infinity\""),
        TextFault("[5E-1]", "nan", "\"base_score\" is \"nan\""),
        TextFault("\"[5E-1]\"", "0.5", "\"base_score\" is missing or of another kind"),
        TextFault("\"num_class\":\"0\"", "\"num_class\":\"-1\"", "\"num_class\" is \"-1\""),
        TextFault("\"num_target\":\"1\"", "\"num_target\":\"4097\"", "there are 0 classes and 4097 targets"),
        TextFault("\"num_class\":\"0\"", "\"num_class\":\"9999999\"", "there are 9999999 classes"),
        TextFault(
            "\"num_class\":\"0\",\"num_feature\":\"2\",\"num_target\":\"1\"",
            "\"num_class\":\"3\",\"num_feature\":\"2\",\"num_target\":\"2\"", "there are 3 classes and 2 targets"),
        TextFault(
            "\"num_class\":\"0\",\"num_feature\":\"2\"", "\"num_class\":\"0\",\"num_feature\":\"2147483647\"",
            "there are 2147483647 features"),
    ]

    private static let names = [
        TextFault("[\"a\",\"b\"]", "[\"a\"]", "there are 1 names of features; expected 2"),
        TextFault("[\"a\",\"b\"]", "[\"a\",\"a\"]", "feature \"a\" occurs twice"),
        TextFault("[\"a\",\"b\"]", "[1,2]", "\"feature_names\" is missing or of another kind"),
        TextFault("[\"float\",\"c\"]", "[\"float\"]", "there are 1 types of features; expected 2"),
        TextFault("{\"offsets\":[],\"values\":[]},", "", "there are categories for 1 features; expected 2"),
        TextFault("[0,1,3]", "[0,1,4]", "the categories of feature 1: their offsets do not fit"),
        TextFault("[0,1,3]", "[0,4,3]", "the categories of feature 1: their offsets do not fit"),
        TextFault("[0,1,3]", "[0,0,3]", "category 0 has 0 bytes; expected 1 to 1024"),
        TextFault("[0,1,3],\"values\":[88,89,90]", "[0,1,2],\"values\":[88,88]", "category 1 occurs twice"),
        TextFault("[88,89,90]", "[88,-61,-106]", "they are not all ASCII"),
        TextFault(
            "[0,1,3],\"values\":[88,89,90]",
            "[0,1,1026],\"values\":[88\(String(repeating: ",7", count: 1025))]",
            "category 1 has 1025 bytes; expected 1 to 1024"),
        TextFault(
            "{\"offsets\":[],\"values\":[]}", "{\"type\":15,\"values\":[7,7]}",
            "the categories of feature 0: category 1 occurs twice"),
    ]

    private static let trees = [
        TextFault("\"num_trees\":\"2\"", "\"num_trees\":\"3\"", "there are 2 trees; expected 3"),
        TextFault("\"tree_info\":[0,0]", "\"tree_info\":[0]", "\"tree_info\" has 1 values; expected 2"),
        TextFault("\"tree_info\":[0,0]", "\"tree_info\":[0,1]", "tree 1: it adds to output 1"),
        TextFault("\"tree_info\":[0,0]", "\"tree_info\":[-1,0]", "tree 0: it adds to output -1"),
        TextFault(
            "\"attributes\":{}", "\"attributes\":{\"scikit_learn\":\"\",\"best_iteration\":\"x\"}",
            "\"best_iteration\" is \"x\""),
        TextFault(
            "\"attributes\":{}", "\"attributes\":{\"scikit_learn\":\"\",\"best_iteration\":\"2\"}",
            "\"best_iteration\" is 2, and there are 2 rounds; expected one of them, counted from 0"),
        TextFault(
            "\"attributes\":{}", "\"attributes\":{\"scikit_learn\":\"\",\"best_iteration\":\"2147483647\"}",
            "\"best_iteration\" is 2147483647, and there are 2 rounds"),
        TextFault("\"num_target\":\"1\"", "\"num_target\":\"2\"", "output 1 of 2 has no tree (\"tree_info\")"),
        TextFault("\"num_target\":\"1\"", "\"num_target\":\"4096\"", "output 1 of 4096 has no tree"),
        TextFault("\"num_class\":\"0\"", "\"num_class\":\"4096\"", "output 1 of 4096 has no tree"),
        TextFault("[0,1,2]", "[0,2,1]", "\"iteration_indptr\" does not lead from 0 up to the 2 trees"),
        TextFault("[0,1,2]", "[0,1,3]", "\"iteration_indptr\" does not lead from 0 up to the 2 trees"),
        TextFault("\"id\":1", "\"id\":5", "tree 1: \"id\" is 5; expected 1"),
        TextFault("\"num_nodes\":\"4\"", "\"num_nodes\":\"0\"", "tree 0: it has no nodes"),
        TextFault(
            "\"num_nodes\":\"4\"", "\"num_nodes\":\"5\"", "tree 0: \"left_children\" has 4 values; expected 5"),
        TextFault("\"size_leaf_vector\":\"1\"", "\"size_leaf_vector\":\"2\"", "tree 0: its leaves have 2 values"),
        TextFault(
            "\"num_deleted\":\"1\"", "\"num_deleted\":\"0\"", "tree 0: 1 nodes are never reached and 0 are deleted"),
    ]

    private static let nodes = [
        TextFault("[1,-1,-1,-1]", "[1,-1,-1]", "tree 0: \"left_children\" has 3 values; expected 4"),
        TextFault("[2,-1,-1,-1]", "[2,-1,-1]", "tree 0: \"right_children\" has 3 values; expected 4"),
        TextFault("[2147483647,0,0,1]", "[2147483647,0,0]", "tree 0: \"parents\" has 3 values; expected 4"),
        TextFault("[0,0,0,0],\"id\"", "[0,0,0],\"id\"", "tree 0: \"default_left\" has 3 values; expected 4"),
        TextFault("[5E-1,1E0,2.5E-1,0E0]", "[5E-1,1E0]", "tree 0: \"split_conditions\" has 2 values; expected 4"),
        TextFault("\"split_indices\":[0,0,0,0]", "\"split_indices\":[]", "tree 0: \"split_indices\" has 0 values"),
        TextFault("\"split_type\":[0,0,0,0]", "\"split_type\":[0]", "tree 0: \"split_type\" has 1 values"),
        TextFault("\"base_weights\":[0,0,0,0]", "\"base_weights\":[0]", "tree 0: \"base_weights\" has 1 values"),
        TextFault("[1,-1,-1,-1]", "[9,-1,-1,-1]", "tree 0: node 0 has the child 9; expected one from 1 to 3"),
        TextFault("[1,-1,-1,-1]", "[-2,-1,-1,-1]", "tree 0: node 0 has the child -2"),
        TextFault("[1,-1,-1,-1]", "[0,-1,-1,-1]", "tree 0: node 0 has the child 0"),
        TextFault(
            "[2,-1,-1,-1]", "[1,-1,-1,-1]", "tree 0: node 0 has the children 1 and 1; expected them side by side"),
        TextFault("[2,-1,-1,-1]", "[3,-1,-1,-1]", "tree 0: node 3 has the parent 1; expected 0"),
        TextFault("[2,-1,-1,-1]", "[-1,-1,-1,-1]", "tree 0: node 0 has the child -1"),
        TextFault("[2,-1,-1,-1]", "[2,3,-1,-1]", "tree 0: node 1 has a right child only"),
        TextFault("[1,-1,-1,-1]", "[1,2,-1,-1]", "tree 0: node 2 has the parent 0; expected 1"),
        TextFault("[5E-1,", "[NaN,", "tree 0: node 0 has the threshold NaN"),
        TextFault(",1E0,", ",NaN,", "tree 0: node 1 is a leaf of value NaN"),
        TextFault("\"split_indices\":[0,", "\"split_indices\":[2,", "tree 0: node 0 asks for feature 2"),
        TextFault("\"split_indices\":[0,", "\"split_indices\":[-1,", "tree 0: node 0 asks for feature -1"),
        TextFault("\"default_left\":[0,", "\"default_left\":[2,", "tree 0: node 0 has 2 as \"default_left\""),
        TextFault("\"split_type\":[0,", "\"split_type\":[7,", "tree 0: node 0 has 7 as \"split_type\""),
        TextFault(
            "\"split_indices\":[0,", "\"split_indices\":[0.5,", "\"split_indices\" is missing or of another kind"),
    ]

    private static let categories = [
        TextFault(
            "\"categories_nodes\":[0]", "\"categories_nodes\":[]", "\"categories_segments\" has 1 values; expected 0"),
        TextFault(
            "\"categories_nodes\":[0]", "\"categories_nodes\":[1]", "tree 1: \"categories_nodes\" names node 1"),
        TextFault(
            "\"categories_nodes\":[0]", "\"categories_nodes\":[-1]", "tree 1: \"categories_nodes\" names node -1"),
        TextFault(
            "\"categories_segments\":[0]", "\"categories_segments\":[1]", "tree 1: node 0 has 1 categories from 1 on"),
        TextFault(
            "\"categories_sizes\":[1]", "\"categories_sizes\":[2]", "tree 1: node 0 has 2 categories from 0 on"),
        TextFault("\"categories_sizes\":[1]", "\"categories_sizes\":[-1]", "tree 1: node 0 has -1 categories"),
        TextFault(
            "\"categories_sizes\":[1]", "\"categories_sizes\":[0]", "tree 1: \"categories\" has 1 values; expected 0"),
        TextFault("\"categories\":[0]", "\"categories\":[-1]", "tree 1: node 0 has a category code below 0"),
        TextFault("\"categories\":[0]", "\"categories\":[16777216]", "tree 1: node 0 has a category code below 0"),
        TextFault(
            "\"split_type\":[1,0,0]", "\"split_type\":[1,1,0]", "tree 1: node 1 has a categorical split without"),
        TextFault(
            "\"categories\":[0],\"categories_nodes\":[0],\"categories_segments\":[0],\"categories_sizes\":[1]",
            "\"categories\":[0,1],\"categories_nodes\":[0,0],\"categories_segments\":[0,1],\"categories_sizes\":[1,1]",
            "tree 1: \"categories_nodes\" names node 0 twice"),
    ]
}
