/** Functions of the module. */
export { udf } from './udf.js';
