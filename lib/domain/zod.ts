// The one place that loads Zod, so that it is told before any schema is made not to probe `new Function`, which our CSP forbids.
// Schemas of several fields are `lazy`: the worker's script is run at every wake, and most wakes need two of them.
import * as z from 'zod/mini';

z.config({ jitless: true });

export { z };
