import BifrostAPI
import ConverseGateway
import Hummingbird
import SpecwrightHummingbird
import SpecwrightRuntime

/// The gateway, as the HTTP layer sees it.
struct Service {
  let gateway: Gateway
  let errors: ErrorResponses

  init(_ gateway: Gateway) {
    self.gateway = gateway
    errors = ErrorResponses { refusal, path in
      gateway.response(refusing: refusal.status, message: refusal.message, path: path)
    } failing: { error, _, request in
      gateway.response(failing: error, path: request.path)
    }
  }

  func mount(on router: Router<BasicRequestContext>, bodyLimit: Int) {
    router.mount(Gateway.bindings, serving: gateway, bodyLimit: bodyLimit, errors: errors)
  }
}
