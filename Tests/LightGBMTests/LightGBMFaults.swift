import ModelFixtures
import Models

/// Changes to ``LightGBMExample`` that make it a model that is refused.
enum LightGBMFaults {
    static let header = [
        TextFault("tree\n", "forest\n", "line 1 is not \"tree\""),
        TextFault(
            "version=v4", "version=v2", "line 2, \"version\": this version is not supported; expected v3 or v4"),
        TextFault("version=v4\n", "", "\"version\" is missing"),
        TextFault("num_class=1", "num_class=2", "\"num_class\": it is not the same as num_tree_per_iteration, 1"),
        TextFault("num_class=1", "num_class=one", "\"num_class\": value 0 is not an integer"),
        TextFault("num_class=1", "num_class=1 1", "\"num_class\": expected one integer"),
        TextFault("num_class=1", "num_class=", "\"num_class\": expected one integer"),
        TextFault("num_class=1", "num_class=1\nnum_class=1", "\"num_class\": it occurs twice"),
        TextFault("num_tree_per_iteration=1", "num_tree_per_iteration=2", "2 trees for each iteration"),
        TextFault("num_tree_per_iteration=1", "num_tree_per_iteration=0", "0 trees for each iteration"),
        TextFault("num_tree_per_iteration=1", "num_tree_per_iteration=-1", "-1 trees for each iteration"),
        TextFault("iteration=1", "iteration=99999999999999999999", "value 0 is not an integer"),
        TextFault("max_feature_idx=2", "max_feature_idx=3", "\"feature_names\": it has 3 names"),
        TextFault("max_feature_idx=2", "max_feature_idx=999999999999", "\"feature_names\": it has 3 names"),
        TextFault("feature_names=a b c", "feature_names=a b", "\"feature_names\": it has 2 names"),
        TextFault("feature_names=a b c", "feature_names=a b a", "feature \"a\" occurs twice"),
        TextFault("feature_names=a b c\n", "", "\"feature_names\" is missing"),
        TextFault("[-inf:inf] ", "", "\"feature_infos\": the number of values is 2; expected 3"),
        TextFault(
            "[-inf:inf]", "often", "\"feature_infos\": that of \"b\" is neither \"none\", nor a range, nor codes"),
        TextFault("[-inf:inf]", "[1:x]", "that of \"b\" is neither"),
        TextFault("[-inf:inf]", "[1:2:3]", "that of \"b\" is neither"),
        TextFault("-1:0:1:33", "-1:0:x:33", "\"feature_infos\": that of \"c\" is neither"),
        TextFault("binary sigmoid:1", "survival", "the objective \"survival\" is not supported"),
        TextFault("binary sigmoid:1", "binary", "the objective \"binary\" is not supported"),
        TextFault("binary sigmoid:1", "huber sqrt", "the objective \"huber sqrt\" is not supported"),
        TextFault("binary sigmoid:1", "poisson sqrt", "the objective \"poisson sqrt\" is not supported"),
        TextFault("binary sigmoid:1", "regression root", "the objective \"regression root\" is not supported"),
        TextFault("sigmoid:1", "sigmoid:0", "is not a sigmoid parameter; expected sigmoid: and a number above 0"),
        TextFault("sigmoid:1", "sigmoid:-1", "is not a sigmoid parameter"),
        TextFault("sigmoid:1", "sigmoid:nan", "is not a sigmoid parameter"),
        TextFault("sigmoid:1", "sigmoid:1e999", "is not a sigmoid parameter"),
        TextFault("sigmoid:1", "sigmoid:1.2.3", "is not a sigmoid parameter"),
        TextFault("sigmoid:1", "slope:1", "is not a sigmoid parameter"),
        TextFault("binary sigmoid:1", "multiclass num_class:3", "\"num_class:3\" does not match num_class, 1"),
        TextFault("binary sigmoid:1", "multiclass num_class:1", "does not match num_class, 1"),
        TextFault("feature_infos=", "tree_sizes=1 2\nfeature_infos=", "\"tree_sizes\" says otherwise"),
        TextFault("feature_infos=", "tree_sizes=\nfeature_infos=", "\"tree_sizes\" says otherwise"),
    ]

    static let trees = [
        TextFault("Tree=0", "Tree=1", "line 11: expected \"Tree=0\"; a tree is missing or occurs twice"),
        TextFault("Tree=1", "Tree=0", "expected \"Tree=1\"; a tree is missing or occurs twice"),
        TextFault("Tree=1", "Tree=2", "expected \"Tree=1\""),
        TextFault("Tree=1", "Tree=x", "\"Tree\": value 0 is not an integer"),
        TextFault("Tree=1\n", "", "tree 0: line 32, \"num_leaves\": it occurs twice"),
        TextFault("end of trees", "", "expected \"Tree=3\" or \"end of trees\""),
        TextFault("end of trees", "end of tree", "expected \"Tree=3\" or \"end of trees\""),
        TextFault(
            "num_leaves=4", "num_leaves=5", "tree 0: line 20, \"leaf_value\": the number of values is 4; expected 5"),
        TextFault("num_leaves=4", "num_leaves=0", "tree 0: line 12, \"num_leaves\": 0 leaves; expected at least 1"),
        TextFault("num_leaves=4", "num_leaves=-4", "-4 leaves; expected at least 1"),
        TextFault("num_leaves=4", "num_leaves=999999999999999999", "\"leaf_value\": the number of values is 4;"),
        TextFault("num_leaves=4", "num_leaves=9999999999999999999", "\"num_leaves\": value 0 is not an integer"),
        TextFault("num_leaves=4\n", "", "\"num_leaves\" is missing"),
        TextFault("num_cat=1", "num_cat=0", "tree 0: split 1: its threshold is not the number of a set"),
        TextFault("num_cat=1", "num_cat=2", "\"cat_boundaries\": it has 2 values; expected one more than num_cat"),
        TextFault("num_cat=1", "num_cat=-1", "\"num_cat\": expected 0 or more"),
        TextFault("num_cat=1\n", "", "\"num_cat\" is missing"),
        TextFault(
            "split_feature=0 2 1", "split_feature=0 2", "\"split_feature\": the number of values is 2; expected 3"),
        TextFault(
            "split_feature=0 2 1", "split_feature=0 2 1 0", "\"split_feature\": the number of values is 4; expected 3"),
        TextFault(
            "split_feature=0 2 1", "split_feature=0 2 3", "tree 0: split 2 asks for feature 3; expected one from 0 to 2"
        ),
        TextFault("split_feature=0 2 1", "split_feature=0 2 -1", "split 2 asks for feature -1"),
        TextFault("split_feature=0 2 1", "split_feature=0 2 1.5", "\"split_feature\": value 2 is not an integer"),
        TextFault("split_gain=3 2 1", "split_gain=3 2", "\"split_gain\": the number of values is 2; expected 3"),
        TextFault(
            "internal_value=0 0 0", "internal_value=0 0", "\"internal_value\": the number of values is 2; expected 3"),
        TextFault(
            "internal_weight=0 0 0", "internal_weight=", "\"internal_weight\": the number of values is 0; expected 3"),
        TextFault(
            "internal_count=4 2 2", "internal_count=4", "\"internal_count\": the number of values is 1; expected 3"),
        TextFault(
            "leaf_weight=1 1 1 1", "leaf_weight=1 1 1", "\"leaf_weight\": the number of values is 3; expected 4"),
        TextFault(
            "leaf_count=1 1 1 1", "leaf_count=1 1 1 1 1", "\"leaf_count\": the number of values is 5; expected 4"),
        TextFault("threshold=0.5 0", "threshold=0.5", "\"threshold\": the number of values is 2; expected 3"),
        TextFault("threshold=0.5", "threshold=nan", "tree 0: split 0 has the threshold NaN"),
        TextFault("threshold=0.5", "threshold=half", "\"threshold\": value 0 is not a number"),
        TextFault("threshold=0.5", "threshold=0x1p-1", "\"threshold\": value 0 is not a number"),
        TextFault("threshold=0.5", "threshold=1e", "\"threshold\": value 0 is not a number"),
        TextFault("threshold=0.5", "threshold=1-2", "\"threshold\": value 0 is not a number"),
        TextFault("threshold=0.5", "threshold=0,5", "\"threshold\": value 0 is not a number"),
        TextFault("threshold=0.5 0", "threshold=0.5 1", "split 1: its threshold is not the number of a set"),
        TextFault("threshold=0.5 0", "threshold=0.5 -1", "split 1: its threshold is not the number of a set"),
        TextFault("threshold=0.5 0", "threshold=0.5 0.5", "split 1: its threshold is not the number of a set"),
        TextFault("threshold=0.5 0", "threshold=0.5 nan", "split 1: its threshold is not the number of a set"),
        TextFault("threshold=0.5 0", "threshold=0.5 1e300", "split 1: its threshold is not the number of a set"),
        TextFault(
            "decision_type=2 1 10", "decision_type=2 1", "\"decision_type\": the number of values is 2; expected 3"),
        TextFault("decision_type=2 1 10", "decision_type=2 1 12", "split 2: its decision_type is 12"),
        TextFault("decision_type=2 1 10", "decision_type=2 1 16", "split 2: its decision_type is 16"),
        TextFault("decision_type=2 1 10", "decision_type=-2 1 10", "split 0: its decision_type is -2"),
        TextFault("decision_type=2 1 10", "decision_type=2 0 10", "set 0 of categories belongs to no split"),
        TextFault(
            "decision_type=2 1 10", "decision_type=1 1 10", "split 0: its threshold is not the number of a set"),
        TextFault("left_child=1 -1 -3", "left_child=1 -1", "\"left_child\": the number of values is 2; expected 3"),
        TextFault("left_child=1 -1 -3", "left_child=3 -1 -3", "tree 0: split 3 does not exist"),
        TextFault("left_child=1 -1 -3", "left_child=1 -1 -5", "tree 0: leaf 4 does not exist"),
        TextFault(
            "left_child=1 -1 -3", "left_child=0 -1 -3", "split 0 does not exist or is reached twice (a cycle)"),
        TextFault(
            "left_child=1 -1 -3", "left_child=1 0 -3", "split 0 does not exist or is reached twice (a cycle)"),
        TextFault("left_child=1 -1 -3", "left_child=2 -1 -3", "split 2 does not exist or is reached twice"),
        TextFault("left_child=1 -1 -3", "left_child=-1 -1 -3", "is never reached; expected a tree"),
        TextFault(
            "left_child=1 -1 -3", "left_child=1 -1 -999999999999999999", "leaf 999999999999999998 does not exist"),
        TextFault("right_child=2 -2 -4", "right_child=2 -2 -3", "leaf 2 does not exist or is reached twice"),
        TextFault("right_child=2 -2 -4\n", "", "\"right_child\" is missing"),
        TextFault(
            "leaf_value=1 2 3 4", "leaf_value=1 2 3", "\"leaf_value\": the number of values is 3; expected 4"),
        TextFault("leaf_value=1 2 3 4", "leaf_value=1 2 nan 4", "tree 0: leaf 2 is NaN"),
        TextFault("leaf_value=1 2 3 4", "leaf_value=1 2 3 four", "\"leaf_value\": value 3 is not a number"),
        TextFault(
            "cat_boundaries=0 2", "cat_boundaries=0 3", "\"cat_boundaries\": expected ascending values from 0 to the 2"),
        TextFault("cat_boundaries=0 2", "cat_boundaries=1 2", "\"cat_boundaries\": expected ascending values"),
        TextFault("cat_boundaries=0 2", "cat_boundaries=2 0", "\"cat_boundaries\": expected ascending values"),
        TextFault("cat_boundaries=0 2", "cat_boundaries=0 1", "\"cat_boundaries\": expected ascending values"),
        TextFault("cat_boundaries=0 2", "cat_boundaries=0", "\"cat_boundaries\": it has 1 values"),
        TextFault("cat_boundaries=0 2\n", "", "\"cat_boundaries\" is missing"),
        TextFault("cat_threshold=1 2", "cat_threshold=1 4294967296", "cat_threshold has a value beyond 32 bits"),
        TextFault("cat_threshold=1 2", "cat_threshold=1 -1", "cat_threshold has a value beyond 32 bits"),
        TextFault(
            "cat_threshold=1 2", "cat_threshold=1", "\"cat_boundaries\": expected ascending values from 0 to the 1"),
        TextFault("is_linear=0", "is_linear=2", "\"is_linear\": it is 2; expected 0 or 1"),
        TextFault("is_linear=0", "is_linear=1", "\"leaf_const\" is missing"),
        TextFault(
            "leaf_const=0.25 0.5", "leaf_const=0.25", "\"leaf_const\": the number of values is 1; expected 2"),
        TextFault("leaf_const=0.25", "leaf_const=nan", "tree 1: leaf 0 is NaN"),
        TextFault("num_features=2 0", "num_features=2", "\"num_features\": the number of values is 1; expected 2"),
        TextFault("num_features=2 0", "num_features=2 1", "\"num_features\": its sum is not 2"),
        TextFault("num_features=2 0", "num_features=1 0", "\"num_features\": its sum is not 2"),
        TextFault("num_features=2 0", "num_features=3 -1", "\"num_features\": its sum is not 2"),
        TextFault("num_features=2 0", "num_features=999999999999999999 0", "\"num_features\": its sum is not 2"),
        TextFault(
            "leaf_features=0 1", "leaf_features=0 3", "tree 1: leaf 0 asks for a feature beyond the 3 that there are"),
        TextFault("leaf_features=0 1", "leaf_features=0", "\"leaf_coeff\": the number of values is 2; expected 1"),
        TextFault("leaf_coeff=2 4", "leaf_coeff=2", "\"leaf_coeff\": the number of values is 1; expected 2"),
        TextFault("leaf_coeff=2 4", "leaf_coeff=2 nan", "tree 1: leaf 0 is NaN"),
        TextFault(
            "right_child=\n", "right_child=-1\n",
            "tree 2: line 56, \"right_child\": the number of values is 1; expected 0"),
    ]

    static let tail = [
        TextFault("end of parameters\n", "", "the file ends before \"end of parameters\"; it is cut off"),
        TextFault(
            "parameters:\n", "parameters:\nend of parameters\nparameters:\n", "the parameters occur twice"),
        TextFault("pandas_categorical:null\n", "", "the file has no line \"pandas_categorical:\""),
        TextFault("categorical:null", "categorical:nul", "\"pandas_categorical\": expected a list of lists"),
        TextFault("categorical:null", "categorical:[[\"a\", \"b\"", "expected a list of lists"),
        TextFault("categorical:null", "categorical:[\"a\", \"b\"]", "expected a list of lists"),
        TextFault("categorical:null", "categorical:[[[1]]]", "expected a list of lists"),
        TextFault(
            "categorical:null", "categorical:" + String(repeating: "[", count: 100_000), "expected a list of lists"),
        TextFault(
            "categorical:null", "categorical:null\npandas_categorical:null", "\"pandas_categorical\" occurs twice"),
        TextFault(
            "categorical:null", "categorical:[[1], [2]]", "\"pandas_categorical\": list 0 has 1 categories"),
        TextFault(
            "categorical:null", "categorical:[[\"a\", \"b\"]]", "\"pandas_categorical\": list 0 has 2 categories"),
    ]
}
