import { UnicodeDecodeError, UnicodeEncodeError, LookupError } from '@pandorable/planner';
