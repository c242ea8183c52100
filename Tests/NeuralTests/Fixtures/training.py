"""Writes training.txt: networks trained a few steps by PyTorch 2.15.0 (CPU, float32).

A line holds a name and numbers. `x`, `y` and `start` are the data (row after row), the labels and
the parameters at the start (PyTorch's order) of a 3-5-4-1 network; `gradient` is the first
gradient, `loss` the first loss, and each further line the parameters after 25 steps on the whole
batch with binary cross entropy. `scaled` is scikit-learn's formula for StandardScaler on x.
"""

from pathlib import Path

import torch

torch.manual_seed(4)
x = torch.randn(37, 3) * torch.tensor([1.0, 3.0, 0.2]) + torch.tensor([0.0, 1.0, -2.0])
y = (x[:, 0] + 0.3 * x[:, 1] + torch.randn(37) > 1).float()


def network():
    torch.manual_seed(5)
    return torch.nn.Sequential(
        torch.nn.Linear(3, 5), torch.nn.ReLU(),
        torch.nn.Linear(5, 4), torch.nn.ReLU(),
        torch.nn.Linear(4, 1),
    )


def flat(tensors):
    return torch.cat([t.detach().reshape(-1) for t in tensors])


lines = {"x": x, "y": y, "start": flat(network().parameters())}
loss = torch.nn.BCEWithLogitsLoss()
model = network()
first = loss(model(x)[:, 0], y)
first.backward()
lines["loss"] = first
lines["gradient"] = flat(p.grad for p in model.parameters())
optimisers = {
    "sgd": lambda p: torch.optim.SGD(p, lr=0.1),
    "momentum": lambda p: torch.optim.SGD(p, lr=0.05, momentum=0.9, weight_decay=0.01),
    "adam": lambda p: torch.optim.Adam(p, lr=0.01),
    "adamL2": lambda p: torch.optim.Adam(p, lr=0.01, betas=(0.8, 0.99), weight_decay=0.1),
    "adamW": lambda p: torch.optim.AdamW(p, lr=0.01, weight_decay=0.1),
}
for name, make in optimisers.items():
    model = network()
    optimiser = make(model.parameters())
    for _ in range(25):
        optimiser.zero_grad()
        loss(model(x)[:, 0], y).backward()
        optimiser.step()
    lines[name] = flat(model.parameters())
double = x.double()
lines["scaled"] = (double - double.mean(0)) / double.std(0, correction=0)
text = "".join(
    f"{name} {' '.join('%.9g' % v for v in tensor.detach().reshape(-1).tolist())}\n"
    for name, tensor in lines.items()
)
Path(__file__).with_name("training.txt").write_text(text)
