"""The encoder in PyTorch: multilingual-e5-small (BERT, 12 layers, 384 wide), with a tag head."""

import threading

import torch
from torch import Tensor, nn
from torch.nn import functional

from dragoman.reader.layers import HIDDEN, RELATIONS
from dragoman.reader.layers import WIDTH as SCORES
from dragoman.reader.pairs import COUNTED
from training import e5file

WIDTH, HEADS, INNER, LAYERS, EPSILON = 384, 12, 1536, 12, 1e-12
Stored = dict[str, e5file.Tensor]


class Dropout(nn.Module):
    """Dropout whose chance belongs to the thread, so that threads at work together stay reproducible."""

    thread = threading.local()

    def __init__(self, share: float) -> None:
        super().__init__()
        self.share = share

    def forward(self, states: Tensor) -> Tensor:
        """Return the states, some zeroed and the others enlarged while training."""
        if not self.training:
            return states
        kept = torch.empty_like(states).bernoulli_(1 - self.share, generator=self.thread.chance)
        return states * kept.div_(1 - self.share)


class Layer(nn.Module):
    """One transformer layer, post-norm."""

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.attend, self.merge = nn.Linear(WIDTH, 3 * WIDTH), nn.Linear(WIDTH, WIDTH)
        self.widen, self.narrow = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)
        self.norm1, self.norm2 = nn.LayerNorm(WIDTH, EPSILON), nn.LayerNorm(WIDTH, EPSILON)
        self.dropout = Dropout(dropout)

    def forward(self, states: Tensor, mask: Tensor) -> Tensor:
        """(batch, pieces, 384), (batch, 1, 1, pieces) bool -> (batch, pieces, 384)."""
        batch, length, _ = states.shape
        split = self.attend(states).view(batch, length, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
        mixed = functional.scaled_dot_product_attention(*split, attn_mask=mask)
        states = self.norm1(states + self.dropout(self.merge(mixed.transpose(1, 2).flatten(2))))
        inner = self.narrow(functional.gelu(self.widen(states)))
        normed: Tensor = self.norm2(states + self.dropout(inner))
        return normed


class Pairing(nn.Module):
    """Scores relations from the two spans' vectors and what is counted of the pair."""

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.table, self.out = nn.Embedding(COUNTED, HIDDEN), nn.Linear(HIDDEN, len(RELATIONS))
        nn.init.normal_(self.table.weight, std=0.1)
        self.dropout = Dropout(dropout)

    def forward(self, left: Tensor, right: Tensor, counts: Tensor) -> Tensor:
        """(pairs, HIDDEN) twice, (pairs, counts) int -> logits (pairs, relations)."""
        mixed = left + right + left * right + self.table(counts).sum(1)
        scores: Tensor = self.out(self.dropout(functional.relu(mixed)))
        return scores


class Tagger(nn.Module):
    """Frozen embeddings, twelve layers, one linear head on the first piece of each word, and the pairing of spans."""

    def __init__(self, stored: Stored, kept: list[int], dropout: float = 0.1) -> None:
        super().__init__()
        words = stored["emb.word"].values(-1, WIDTH)[kept]
        places = stored["emb.pos"].values(-1, WIDTH) + stored["emb.type"].values(-1, WIDTH)[0]
        self.register_buffer("words", torch.from_numpy(words), persistent=False)
        self.register_buffer("places", torch.from_numpy(places), persistent=False)
        self.register_buffer("gain", torch.tensor(stored["emb.ln.w"].values(-1)), persistent=False)
        self.register_buffer("shift", torch.tensor(stored["emb.ln.b"].values(-1)), persistent=False)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))
        self.head = nn.Linear(WIDTH, SCORES)
        self.pairing = Pairing(dropout)
        self.dropout = Dropout(dropout)
        self.load_state_dict(layer_values(stored), strict=False)

    def forward(self, pieces: Tensor, mask: Tensor, firsts: Tensor) -> Tensor:
        """(batch, pieces) int, (batch, pieces) bool, (batch, words) int -> scores (batch, words, WIDTH of layers)."""
        with torch.no_grad():
            sums = self.words[pieces] + self.places[: pieces.shape[1]]
            embedded = functional.layer_norm(sums, (WIDTH,), self.gain, self.shift, EPSILON)
        states = self.dropout(embedded)
        for layer in self.layers:
            states = layer(states, mask[:, None, None, :])
        chosen = torch.gather(states, 1, firsts[..., None].expand(-1, -1, WIDTH))
        logits: Tensor = self.head(self.dropout(chosen))
        return logits


def layer_values(stored: Stored) -> dict[str, Tensor]:
    """Return the original layers' weights under the names of Tagger's parameters."""
    names = {"merge": "ao", "widen": "fi", "narrow": "fo"}
    values: dict[str, Tensor] = {}
    for number in range(LAYERS):
        ours, theirs = f"layers.{number}.", f"l{number}."
        parts = {part: (stored[f"{theirs}{part}.w"], stored[f"{theirs}{part}.b"]) for part in "qkv"}
        values[ours + "attend.weight"] = torch.cat([torch.tensor(w.values(WIDTH, WIDTH)) for w, _ in parts.values()])
        values[ours + "attend.bias"] = torch.cat([torch.tensor(b.values(WIDTH)) for _, b in parts.values()])
        for name, theirs_name in names.items():
            bias = torch.tensor(stored[f"{theirs}{theirs_name}.b"].values(-1))
            weight = torch.tensor(stored[f"{theirs}{theirs_name}.w"].values(len(bias), -1))
            values |= {f"{ours}{name}.weight": weight, f"{ours}{name}.bias": bias}
        for name, theirs_name in {"norm1": "aln", "norm2": "oln"}.items():
            for part, letter in {"weight": "w", "bias": "b"}.items():
                values[f"{ours}{name}.{part}"] = torch.tensor(stored[f"{theirs}{theirs_name}.{letter}"].values(-1))
    return values
