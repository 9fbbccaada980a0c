/** What pages load with one tag: it registers the element and exports nothing, as nobody would import it. */
import './define.js';
