#ifndef BATCH_SCORE_LIBFUZZER_H
#define BATCH_SCORE_LIBFUZZER_H

#include <stddef.h>
#include <stdint.h>

// What libFuzzer's runtime offers to programs with a `main` of their own (compiler-rt, FuzzerInterface.h).
int LLVMFuzzerRunDriver(int *argc, char ***argv, int (*check)(const uint8_t *data, size_t size));

#endif
