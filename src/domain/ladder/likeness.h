/* domain/ladder/likeness.h - how much texts speak of the same, by their words.
 * Pure.  Source: docs/method.md, "Differences".
 */
#pragma once

#include "base/arena.h"
#include "base/str.h"

/* Texts taken apart into words.  A word that few of them have weighs more than
 * one that most have; capitals and English endings do not matter, and of
 * scripts without spaces each sign is a word. */
struct likeness;

const struct likeness *likeness_make(struct arena *mem, struct str_list texts);

/* 0: not one word is shared, 1: all are.
 * Cost   words of the one + words of the other */
double likeness_of(const struct likeness *likeness, size_t a, size_t b);
