import { render } from "preact";
import { App } from "./app.tsx";
import { fetchPage } from "./routing/pages.tsx";
import { startRouter } from "./routing/router.ts";
import "./style/tokens.css";
import "./style/base.css";
import "./style/shell.css";
import "./style/parts.css";
import "./style/lists.css";

startRouter();
fetchPage();
render(<App />, document.getElementById("app")!);
