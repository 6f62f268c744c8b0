"""PyTorch answers: traced, frozen and optimised for inference, the images cut into tensors before."""
from contest import SIZES, THREADS, WIDE, images, turns

import torch
from torch import nn

torch.set_num_threads(THREADS)
torch.manual_seed(1)
layers = []
for i, o in zip(SIZES, SIZES[1:]):
    layers += [nn.Linear(i, o), nn.ReLU() if WIDE else nn.Sigmoid()]
if WIDE:
    layers[-1] = nn.Softmax(1)
everything = torch.from_numpy(images("t10k"))
one_by_one = list(everything.split(1))


def turn(at_once, passes):
    with torch.inference_mode():
        for _ in range(int(passes)):
            if int(at_once) == 1:
                for image in one_by_one:
                    network(image)
            else:
                network(everything)


with torch.inference_mode():
    traced = torch.jit.trace(nn.Sequential(*layers).eval(), one_by_one[0])
    network = torch.jit.optimize_for_inference(torch.jit.freeze(traced))
turns(f"PyTorch {torch.__version__}, traced and frozen, {THREADS} thread(s)", turn)
