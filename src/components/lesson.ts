/** What a lesson runs from the start, in one file: a request costs more than the few lines a lesson may not need. */

import './activities/load.ts';
import './reading.ts';
