#!/usr/bin/python3
"""Trains the network of the name tagger and writes its numbers, rounded as the program reads them.

  train.py FOLDER [--epochs N] [--seed N]     FOLDER: what `names-export` wrote; numbers.bin is written into it

Needs Debian's python3-torch and libopenblas0-pthread. One thread; the same machine and seed give the same file.
"""
import argparse, json, os, random, time

os.environ.setdefault("OMP_NUM_THREADS", "1")
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
import numpy as np, torch, torch.nn as nn, torch.nn.functional as F

WIDTH, GROUPS, LETTERS, WINDOW, REACHES, POOL_AFTER = 128, 14, 32, 2, (1, 2, 1), 1
BATCH, RATE, DECAY, DROP, INPUT_DROP, WORD_DROP, LETTERS_DROP = 4, .0015, .02, .45, .15, .1, .3
LABELS, PAD, FEATURES = 29, 3, 100 + LETTERS + 8 + 4 + 4 + 4 + 8 + 16 + 2
VECTOR_UNIT = 3 * .5 / 127                        # vectors are given length 3
WORD, SHAPE, CANDIDATE, CLASS, LISTS, LIST_PLACE, CASE, HEADING, LABEL, GROUP, START, END = range(12)


# ---------------------------------------------------------------- labels: O, then B I E S of each kind
def may_follow(a, b):
    if a and a > 0 and (a - 1) % 4 in (0, 1):
        return b is not None and b > 0 and (b - 1) % 4 in (1, 2) and (b - 1) // 4 == (a - 1) // 4
    return b is None or b == 0 or (b - 1) % 4 in (0, 3)


def penalty(allowed):
    return torch.from_numpy(np.where(np.array(allowed), 0, -1e4)).float()


NEXT = penalty([[may_follow(a, b) for b in range(LABELS)] for a in range(LABELS)])
FIRST = penalty([may_follow(None, b) for b in range(LABELS)])
LAST = penalty([may_follow(a, None) for a in range(LABELS)])


# ---------------------------------------------------------------- data
class Words:
    """vector and letter groups of each word of the export"""

    def __init__(self, folder):
        with open(os.path.join(folder, "words.txt"), encoding="utf-8") as f:
            words = f.read().split("\n")[:-1]
        with open(os.path.join(folder, "spelling.bin"), "rb") as f:
            raw = f.read()
        at, number, groups = 0, {}, []
        self.vectors, self.known = np.zeros((len(words), 100), np.float32), np.zeros(len(words), np.float32)
        self.lower = np.array([number.setdefault(w.lower(), len(number)) for w in words])
        for i in range(len(words)):
            count = int.from_bytes(raw[at + 101:at + 105], "little")
            self.known[i], self.vectors[i] = raw[at], np.frombuffer(raw, np.int8, 100, at + 1)
            groups.append(np.frombuffer(raw, np.uint32, count, at + 105))
            at += 105 + 4 * count
        self.vectors *= VECTOR_UNIT
        self.starts = np.concatenate([[0], np.cumsum([len(g) for g in groups])])
        self.groups = np.concatenate(groups).astype(np.int64)


def articles(folder):
    units, at, out = np.fromfile(os.path.join(folder, "units.bin"), dtype=np.int32).reshape(-1, 12), 0, []
    with open(os.path.join(folder, "articles.jsonl")) as f:
        for line in f:
            a = json.loads(line)
            a["units"] = units[at:at + a["sentences"][-1]]
            at += a["sentences"][-1]
            out.append(a)
    return out


class Batch:
    """articles side by side, zeros between sentences"""

    def __init__(self, batch, words):
        gap, places, same, owner = np.full(PAD, -1), [np.full(PAD, -1)], [np.full(PAD, -1)], [np.zeros(PAD, np.int64)]
        number, at, before, self.runs = {}, PAD, 0, []        # runs of candidates: place of the first and past the last, article, unit
        for n, article in enumerate(batch):
            u, ends = article["units"], article["sentences"]
            capital = ((u[:, SHAPE] >= 1) & (u[:, SHAPE] <= 5)) | ((u[:, SHAPE] == 7) & (u[:, CANDIDATE] == 1))
            alike = np.full(len(u), -1)
            for i in np.nonzero(capital)[0]:
                alike[i] = number.setdefault((n, words.lower[u[i, WORD]]), len(number))
            for a, b in zip(ends, ends[1:]):
                places += [np.arange(before + a, before + b), gap]
                same += [alike[a:b], gap]
                owner.append(np.full(b - a + PAD, n))
                i = a
                while i < b:
                    if u[i, CANDIDATE] == 0:
                        i += 1
                        continue
                    f = i
                    while i < b and i - f < 64 and u[i, CANDIDATE]:
                        i += 1
                    self.runs.append((at + f - a, at + i - a, n, f))
                at += b - a + PAD
            before += len(u)
        self.places, self.same, self.owner = (torch.from_numpy(np.concatenate(x)) for x in (places, same, owner))
        self.words, self.articles, self.units = len(number), len(batch), np.concatenate([a["units"] for a in batch])


# ---------------------------------------------------------------- network
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.letters = nn.EmbeddingBag(1 << GROUPS, LETTERS, mode="sum")
        nn.init.normal_(self.letters.weight, 0, .1)
        self.shape, self.case, self.heading, self.place = nn.Embedding(10, 8), nn.Embedding(9, 4), nn.Embedding(3, 4), nn.Embedding(5, 4)
        self.layers = nn.ModuleList(nn.Linear(WIDTH * 3 if i else FEATURES * (2 * WINDOW + 1), WIDTH) for i in range(len(REACHES) + 1))
        self.pool = nn.Linear(WIDTH * 3, WIDTH)
        self.out = nn.Linear(WIDTH, LABELS)
        self.transitions = nn.Parameter(torch.zeros(LABELS, LABELS))
        self.drop = nn.Dropout(DROP)

    def features(self, u, words):
        w, inverse = np.unique(u[:, WORD], return_inverse=True)
        lengths = words.starts[w + 1] - words.starts[w]
        offsets = np.zeros(len(w), np.int64)
        offsets[1:] = np.cumsum(lengths)[:-1]
        letters = self.letters(torch.from_numpy(np.concatenate([words.groups[words.starts[i]:words.starts[i + 1]] for i in w])), torch.from_numpy(offsets))
        letters = (letters / torch.from_numpy(np.sqrt(lengths)).float()[:, None])[torch.from_numpy(inverse)]
        vector, known = torch.from_numpy(words.vectors[u[:, WORD]]), torch.from_numpy(words.known[u[:, WORD]])[:, None]
        if self.training:
            keep = (torch.rand(len(u), 1) > WORD_DROP).float()
            vector, known = vector * keep, known * keep
            letters = letters * (torch.rand(len(u), 1) > LETTERS_DROP).float()
        t = torch.from_numpy(u.astype(np.int64))
        bits = lambda column, count: ((t[:, column:column + 1] >> torch.arange(count)) & 1).float()
        return torch.cat([vector, letters, self.shape(t[:, SHAPE]), self.case(t[:, CASE]), self.heading(t[:, HEADING]), self.place(t[:, LIST_PLACE]),
                          bits(CLASS, 8), bits(LISTS, 16), known, t[:, CANDIDATE:CANDIDATE + 1].float()], 1)

    def forward(self, b, words):
        f, real = self.features(b.units, words), b.places >= 0
        mask = real.float()[:, None]
        x = torch.zeros(len(b.places), f.shape[1])
        x[real] = f[b.places[real]]
        x = F.dropout(x, INPUT_DROP, self.training)
        for i, layer in enumerate(self.layers):
            side, reach = (1, REACHES[i - 1]) if i else (WINDOW, 1)
            h = self.drop(F.relu(layer(torch.cat([torch.roll(x, j * reach, 0) for j in range(side, -side - 1, -1)], 1))) * mask)
            x = x + h if i else h
            if i == POOL_AFTER:
                x = x + self.drop(F.relu(self.pool(torch.cat([x, *self.elsewhere(x, b)], 1)))) * mask
        return self.out(x)

    @staticmethod
    def elsewhere(x, b):
        """the mean of the article's other places of a word, and of all its words with a capital"""
        c = b.same >= 0
        word, owner = b.same[c], b.owner[c]
        total = torch.zeros(b.words, WIDTH).index_add_(0, word, x[c])
        count = torch.zeros(b.words).index_add_(0, word, torch.ones(len(word)))
        others = torch.zeros_like(x)
        others[c] = (total[word] - x[c]) / (count[word] - 1).clamp(min=1)[:, None]
        mean = torch.zeros(b.articles, WIDTH).index_add_(0, owner, x[c])
        mean = mean / torch.zeros(b.articles).index_add_(0, owner, torch.ones(len(owner))).clamp(min=1)[:, None]
        return others, mean[b.owner]


def loss_of(scores, runs, labels, transitions):
    """negative log likelihood of a linear chain, all runs side by side, the longest first"""
    moves = transitions + NEXT
    order = sorted(range(len(runs)), key=lambda k: runs[k][0] - runs[k][1])
    length, first = np.array([runs[k][1] - runs[k][0] for k in order]), np.array([runs[k][0] for k in order])
    right = np.zeros((len(order), length.max()), np.int64)
    for r, k in enumerate(order):
        right[r, :length[r]] = labels[k]
    right = torch.from_numpy(right)
    alpha, before, ends = scores[torch.from_numpy(first)] + FIRST, right[:, 0], []
    gold = alpha.gather(1, before[:, None]).sum()
    for t in range(1, length.max()):
        n = int((length > t).sum())
        if n < len(alpha):
            ends.append(torch.logsumexp(alpha[n:] + LAST, 1))
            gold = gold + LAST[before[n:]].sum()
            alpha, before = alpha[:n], before[:n]
        emission = scores[torch.from_numpy(first[:n] + t)]
        alpha = torch.logsumexp(alpha[:, :, None] + moves[None], 1) + emission
        now = right[:n, t]
        gold = gold + moves[before, now].sum() + emission.gather(1, now[:, None]).sum()
        before = now
    ends.append(torch.logsumexp(alpha + LAST, 1))
    return torch.cat(ends).sum() - gold - LAST[before].sum()


# ---------------------------------------------------------------- training
def train(data, words, epochs, seed):
    torch.set_num_threads(1)
    torch.manual_seed(seed)
    random.seed(seed)
    net = Net()
    optimiser = torch.optim.AdamW(net.parameters(), lr=RATE, weight_decay=DECAY, betas=(.9, .99))
    steps, step = epochs * ((len(data) + BATCH - 1) // BATCH), 0
    mean = {k: v.clone() for k, v in net.state_dict().items()}
    for epoch in range(epochs):
        net.train()
        random.shuffle(data)
        began, loss_sum, count = time.time(), 0, 0
        for at in range(0, len(data), BATCH):
            batch = data[at:at + BATCH]
            for group in optimiser.param_groups:
                group["lr"] = RATE * min(1, (step + 1) / 200) * (1 - step / steps)
            step += 1
            b = Batch(batch, words)
            scores, labels, runs = net(b, words), [], []
            for run in b.runs:
                right = batch[run[2]]["units"][run[3]:run[3] + run[1] - run[0], LABEL]
                if may_follow(None, right[0]) and may_follow(right[-1], None):
                    labels.append(right)
                    runs.append(run)
            if not runs:
                continue
            loss = loss_of(scores, runs, labels, net.transitions) / 50
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(net.parameters(), 5.0)
            optimiser.step()
            loss_sum, count = loss_sum + loss.item() * 50, count + len(runs)
            share = min(.998, (step + 1) / (step + 10))
            for k, v in net.state_dict().items():
                mean[k].mul_(share).add_(v, alpha=1 - share)
        print("epoch %d: %.4f nats a run, %.0f s" % (epoch + 1, loss_sum / count, time.time() - began), flush=True)
    return mean


# ---------------------------------------------------------------- numbers
def write(path, weights):
    """whole numbers in the units of NameNetWeights"""
    w, out = {k: v.numpy().astype(np.float64) for k, v in weights.items()}, open(path, "wb")
    ints = lambda x: out.write(np.round(x).astype("<i4").tobytes())

    def shorts(x):
        x = np.round(x)
        if np.abs(x).max() > 32767:
            raise SystemExit("a weight is too large: %g" % np.abs(x).max())
        out.write(x.astype("<i2").tobytes())
    hidden, word, step = 256, 256, 1024
    ints([WIDTH, LETTERS, len(REACHES), *REACHES, POOL_AFTER])
    unit = max(np.abs(w["letters.weight"]).max() / 127, np.percentile(np.abs(w["letters.weight"]), 99.9) / 100)
    out.write(np.clip(np.round(w["letters.weight"] / unit), -127, 127).astype(np.int8).tobytes())
    first = w["layers.0.weight"].reshape(WIDTH, 2 * WINDOW + 1, FEATURES)
    rows = lambda a, count: first[:, :, a:a + count].transpose(2, 1, 0).reshape(count, -1) * hidden
    a = 100 + LETTERS
    shorts(np.concatenate([rows(0, 100) * VECTOR_UNIT, rows(100, LETTERS) * unit]) * word)
    shorts(w["shape.weight"] @ rows(a, 8))
    shorts(rows(a + 20, 8))
    shorts(rows(a + 44, 1))
    shorts(w["case.weight"] @ rows(a + 8, 4))
    shorts(w["heading.weight"] @ rows(a + 12, 4))
    shorts(w["place.weight"] @ rows(a + 16, 4))
    shorts(rows(a + 28, 16))
    shorts(rows(a + 45, 1))
    ints(w["layers.0.bias"] * hidden)
    for i in range(1, len(REACHES) + 1):
        shorts(w["layers.%d.weight" % i].T * step)
        ints(w["layers.%d.bias" % i] * hidden * step)
    shorts(w["pool.weight"].T * step)
    ints(w["pool.bias"] * hidden * step)
    score, shift = 48 * 1.5, 65536                # scores beside the sequence model's count one and a half times: chosen on dev
    last, bias = np.zeros((WIDTH, 32)), np.zeros(32)
    last[:, :LABELS], bias[:LABELS] = w["out.weight"].T * score * shift / hidden, w["out.bias"] * score * shift
    shorts(last)
    ints(bias)
    ints(w["transitions"] * score)
    out.close()


if __name__ == "__main__":
    p = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    p.add_argument("folder")
    p.add_argument("--epochs", type=int, default=6)
    p.add_argument("--seed", type=int, default=2)
    o = p.parse_args()
    weights = train([a for a in articles(o.folder) if a["set"].endswith(".train")], Words(o.folder), o.epochs, o.seed)
    write(os.path.join(o.folder, "numbers.bin"), weights)
