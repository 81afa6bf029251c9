/// A small model of XGBoost, written by hand: two trees, one with a deleted node, one with a categorical split.
enum XGBoostExample {
    static let text = """
        {"learner":{"attributes":{},"feature_names":["a","b"],"feature_types":["float","c"],
        "gradient_booster":{"model":{
        "cats":{"enc":[{"offsets":[],"values":[]},{"offsets":[0,1,3],"values":[88,89,90]}]},
        "gbtree_model_param":{"num_parallel_tree":"1","num_trees":"2"},"iteration_indptr":[0,1,2],"tree_info":[0,0],
        "trees":[
        {"base_weights":[0,0,0,0],"categories":[],"categories_nodes":[],"categories_segments":[],"categories_sizes":[],
        "default_left":[0,0,0,0],"id":0,"left_children":[1,-1,-1,-1],"parents":[2147483647,0,0,1],
        "right_children":[2,-1,-1,-1],"split_conditions":[5E-1,1E0,2.5E-1,0E0],"split_indices":[0,0,0,0],
        "split_type":[0,0,0,0],"tree_param":{"num_deleted":"1","num_feature":"2","num_nodes":"4","size_leaf_vector":"1"}},
        {"base_weights":[0,0,0],"categories":[0],"categories_nodes":[0],"categories_segments":[0],"categories_sizes":[1],
        "default_left":[1,0,0],"id":1,"left_children":[1,-1,-1],"parents":[2147483647,0,0],
        "right_children":[2,-1,-1],"split_conditions":[1E-45,3E0,4E0],"split_indices":[1,0,0],
        "split_type":[1,0,0],"tree_param":{"num_deleted":"0","num_feature":"2","num_nodes":"3","size_leaf_vector":"1"}}
        ]},"name":"gbtree"},
        "learner_model_param":{"base_score":"[5E-1]","num_class":"0","num_feature":"2","num_target":"1"},
        "objective":{"name":"reg:squarederror"}},"version":[3,2,0]}
        """
}
