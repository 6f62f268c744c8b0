package io.github.downhill.lab;

import io.github.downhill.lab.workshop.Measurement;
import io.github.downhill.lab.workshop.Workshop;

/** A small measurement of a craft, and where it can be made. */
public record Example(Workshop workshop, Measurement measurement) {}
