"""The benchmark: every figure beside its baseline of the same run. `script/bench` starts it."""
