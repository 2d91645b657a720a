"""Trains gensim's word2vec once and writes its speed in words of the vocabulary a second, epochs counted each.

gensim_train.py corpus size skipgram|cbow ns|hs seed epochs [file for the vectors]
"""
import sys
import time

import gensim
from gensim.models import Word2Vec

corpus, size, architecture, objective, seed, epochs = sys.argv[1], int(sys.argv[2]), sys.argv[3], sys.argv[4], int(sys.argv[5]), int(sys.argv[6])
tree = objective == "hs"
model = Word2Vec(
    vector_size=size, window=5, min_count=5, sample=1e-3, workers=1, epochs=epochs, seed=seed,
    sg=int(architecture == "skipgram"), cbow_mean=1, hs=int(tree), negative=0 if tree else 5,
    alpha=0.025 if architecture == "skipgram" else 0.05)
model.build_vocab(corpus_file=corpus)
began = time.perf_counter()
model.train(corpus_file=corpus, total_examples=model.corpus_count, total_words=model.corpus_total_words, epochs=epochs)
seconds = time.perf_counter() - began
words = epochs * sum(model.wv.get_vecattr(word, "count") for word in model.wv.index_to_key)
print(f"gensim {gensim.__version__}\t{words / seconds:.0f}", flush=True)
if len(sys.argv) > 7:
    model.wv.save_word2vec_format(sys.argv[7], binary=True)
