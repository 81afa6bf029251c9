print("batch-score")
