"""The exchange of files with gensim 4.2 (Debian: apt install python3-gensim).

    python3 gensim_files.py make     writes gensim.txt, gensim.bin and glove.txt
    python3 gensim_files.py check    reads kernelgen.txt, kernelgen.bin and kernelgen.glove.txt, which tests hold WordVectors.Save to,
                                     and compares every word and every bit with gensim.bin
"""
import os
import sys
import numpy as np
from gensim.models import KeyedVectors

WORDS = ["the", "naïve", "日本語", "new_york", "don't", "</s>", "tab\tinside", "\u00a0", "😀", "", "3.5"]
EDGES = [0.0, -0.0, 1.4e-45, 1.17549435e-38, 1e36, -1e36, 0.1, 1 / 3, 1e-5, 9.999e-5, 1e16, 16777217.0, -2.5e-7, 0.30000001192092896]


def path(name):
    return os.path.join(os.path.dirname(os.path.abspath(__file__)), name)


def make():
    values = np.random.default_rng(5).normal(0, 0.2, len(WORDS) * 7).astype(np.float32)
    values[: len(EDGES)] = np.array(EDGES, dtype=np.float32)
    vectors = KeyedVectors(7)
    vectors.add_vectors(WORDS, values.reshape(len(WORDS), 7))
    vectors.save_word2vec_format(path("gensim.txt"), binary=False)
    vectors.save_word2vec_format(path("gensim.bin"), binary=True)
    vectors.save_word2vec_format(path("glove.txt"), binary=False, write_header=False)


def check():
    expected = KeyedVectors.load_word2vec_format(path("gensim.bin"), binary=True)
    for name, options in (
        ("kernelgen.txt", {}),
        ("kernelgen.bin", {"binary": True}),
        ("kernelgen.glove.txt", {"no_header": True}),
    ):
        actual = KeyedVectors.load_word2vec_format(path(name), **options)
        assert actual.index_to_key == expected.index_to_key, name
        assert (actual.vectors.view(np.uint32) == expected.vectors.view(np.uint32)).all(), name
        print(f"{name}: {len(actual)} words, {actual.vectors.size} values, every bit equal")


{"make": make, "check": check}[sys.argv[1]]()
