#pragma once

/// How many blocks of memory this thread has asked for.
long allocation_count(void);
