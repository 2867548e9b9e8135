/* format/pack_write.h - files packed into a zip. */
#pragma once

#include "base/day.h"
#include "base/fault.h"
#include "format/pack.h"

enum { PACK_BYTES_MOST = 64 * 1024 * 1024 };

/* Packs `files` in their order.  Each says that it was changed at `made_at`, so
 * that the same files give the same bytes.
 * Gives  *bytes in `mem`
 * Fails  FAULT_LIMIT when they are more than PACK_BYTES_MOST; FAULT_SYSTEM */
bool pack_write(struct arena *mem, struct pack_file_list files,
                struct moment made_at, struct str *bytes, struct fault *fault);
