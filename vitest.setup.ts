/** Random tests are the same in every run; PANDORABLE_TEST_SEED gives them others. */
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env['PANDORABLE_TEST_SEED'] ?? 20261121) });
