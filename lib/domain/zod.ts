// The one place that loads Zod, so that it is told before any schema is made not to probe `new Function`, which our CSP forbids.
import * as z from 'zod/mini';

z.config({ jitless: true });

export { z };
