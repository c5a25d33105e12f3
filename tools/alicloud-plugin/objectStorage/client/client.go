// Package client takes the place of the object storage gateway's, which the Terraform provider imports and no resource
// of a share uses. The real module is not available from every module proxy.
package client

import (
	"errors"

	spi "github.com/alibabacloud-go/alibabacloud-gateway-spi/client"
)

// NewClient refuses.
func NewClient() (spi.ClientInterface, error) {
	return nil, errors.New("this plugin was built without object storage")
}
