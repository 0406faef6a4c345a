import { render } from "preact";
import { App } from "./app.tsx";
import { startRouter } from "./routing/router.ts";
import "./style/tokens.css";
import "./style/base.css";
import "./style/shell.css";
import "./style/parts.css";
import "./style/lists.css";

startRouter();
render(<App />, document.getElementById("app")!);
