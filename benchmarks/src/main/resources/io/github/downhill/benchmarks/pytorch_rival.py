"""PyTorch, eager, nn.Sequential and optim.SGD, the data resident in one tensor and gathered batch by batch."""
from contest import BATCH, RATE, SIZES, STEPS, THREADS, WIDE, images, labels, turns

import torch
from torch import nn

torch.set_num_threads(THREADS)
torch.manual_seed(1)
pixels = torch.from_numpy(images("train"))
digits = torch.from_numpy(labels("train"))
wanted = torch.eye(10)[digits]
layers = []
for i, o in zip(SIZES, SIZES[1:]):
    layers += [nn.Linear(i, o), nn.ReLU() if WIDE else nn.Sigmoid()]
if WIDE:
    layers.pop()  # cross_entropy takes the softmax itself
network = nn.Sequential(*layers)
descent = torch.optim.SGD(network.parameters(), lr=RATE, momentum=0.9 if WIDE else 0)
steps = STEPS or len(pixels) // BATCH
shuffled = torch.empty_like(pixels)


def turn():
    order = torch.randperm(len(pixels))
    torch.index_select(pixels, 0, order, out=shuffled)
    answers = (digits if WIDE else wanted)[order]
    for step in range(steps):
        at = slice(step * BATCH, (step + 1) * BATCH)
        z = network(shuffled[at])
        if WIDE:
            cost = nn.functional.cross_entropy(z, answers[at])
        else:
            cost = ((z - answers[at]) ** 2).sum() / BATCH
        descent.zero_grad(set_to_none=False)
        cost.backward()
        descent.step()


turns(f"PyTorch {torch.__version__}, eager, {THREADS} thread(s)", turn)
