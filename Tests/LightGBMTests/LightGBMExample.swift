import Models

/// A small model in LightGBM's text format, for tests that change it: two trees of four leaves, with a categorical split, and a
/// linear one.
enum LightGBMExample {
    /// The text, without sizes of trees, so that a change in one place is only that.
    static let text = """
        tree
        version=v4
        num_class=1
        num_tree_per_iteration=1
        label_index=0
        max_feature_idx=2
        objective=binary sigmoid:1
        feature_names=a b c
        feature_infos=[-3:1] [-inf:inf] -1:0:1:33

        Tree=0
        num_leaves=4
        num_cat=1
        split_feature=0 2 1
        split_gain=3 2 1
        threshold=0.5 0 1.0000000180025095e-35
        decision_type=2 1 10
        left_child=1 -1 -3
        right_child=2 -2 -4
        leaf_value=1 2 3 4
        leaf_weight=1 1 1 1
        leaf_count=1 1 1 1
        internal_value=0 0 0
        internal_weight=0 0 0
        internal_count=4 2 2
        cat_boundaries=0 2
        cat_threshold=1 2
        is_linear=0
        shrinkage=1


        Tree=1
        num_leaves=2
        num_cat=0
        split_feature=1
        threshold=-inf
        decision_type=0
        left_child=-1
        right_child=-2
        leaf_value=10 20
        is_linear=1
        leaf_const=0.25 0.5
        num_features=2 0
        leaf_features=0 1 \("")
        leaf_coeff=2 4 \("")
        shrinkage=0.1


        Tree=2
        num_leaves=1
        num_cat=0
        split_feature=
        threshold=
        decision_type=
        left_child=
        right_child=
        leaf_value=0.125
        leaf_count=4
        is_linear=0


        end of trees

        feature_importances:
        a=1

        parameters:
        [objective: binary]
        [categorical_feature: 2]
        end of parameters

        pandas_categorical:null

        """
}
